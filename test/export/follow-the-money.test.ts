import { defaultModel, Model } from "@alephdata/followthemoney";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { followTheMoney } from "../../src/export/follow-the-money.ts";
import { hostile, sample } from "../fixtures/graph/sample.ts";

const model = new Model(defaultModel);

async function entities() {
	const lines = (await collectText(followTheMoney.write(sample))).trimEnd().split("\n");
	return lines.map((line) => ({ raw: JSON.parse(line), read: model.getEntity(JSON.parse(line)) }));
}

test("the model knows every schema and property, and has what it requires", async () => {
	for (const { raw, read } of await entities()) {
		for (const name of Object.keys(raw.properties))
			expect(read.schema.hasProperty(name), `${raw.schema}.${name}`).toBe(true);
		for (const name of read.schema.required) expect(raw.properties[name], `${raw.schema}.${name}`).toBeDefined();
	}
});

test("entities keep their names, links join entities that are there", async () => {
	const all = await entities();
	const ids = new Set(all.map(({ raw }) => raw.id));
	expect(ids.size).toBe(all.length);
	expect(all.find(({ raw }) => raw.id === "person.ann")?.read.getProperty("name")).toEqual([hostile]);
	const ends = all.flatMap(({ raw }) =>
		["member", "organization", "holder", "post", "subject", "object"].flatMap((name) => raw.properties[name] ?? []),
	);
	expect(ends.filter((id) => !ids.has(id))).toEqual([]);
	expect(ends.length).toBeGreaterThan(10);
});

test("what did not happen says so in its role", async () => {
	const roles = (await entities()).flatMap(({ raw }) => raw.properties.role ?? []);
	expect(roles).toContain("met with (planned)");
	expect(roles).toContain("visited (denied)");
});
