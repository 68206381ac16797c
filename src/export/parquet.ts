import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnType } from "./columns.ts";
import type { FolderExporter } from "./exporter.ts";
import { type Table, tablesOf } from "./tables.ts";

/** The tables of the CSV export, typed and compressed. */
export const parquet: FolderExporter = {
	id: "parquet",
	label: "Parquet tables",
	description:
		"Nodes, edges, ties and statements for DuckDB, pandas, Polars and Spark; lists are joined by semicolons.",
	extension: ".parquet",
	mime: "application/vnd.apache.parquet",
	multiple: true,
	*write(corpus, options) {
		for (const table of tablesOf(corpus, options))
			yield { name: `${table.name}.parquet`, mime: parquet.mime, content: [parquetBytes(table)] };
	},
};

function parquetBytes({ columns, rows }: Table): Uint8Array {
	const kept = [...rows];
	const columnData = columns.map(({ id, type }, index): ColumnSource => {
		const data = kept.map((row) => row[index] ?? null);
		return { name: id, data, type: parquetTypes[type], nullable: data.includes(null) };
	});
	return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "entente" }));
}

const parquetTypes = {
	string: "STRING",
	integer: "INT32",
	double: "DOUBLE",
	boolean: "BOOLEAN",
} as const satisfies Record<ColumnType, ColumnSource["type"]>;
