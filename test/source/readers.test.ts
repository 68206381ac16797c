import { readFile } from "node:fs/promises";
import JsZip from "jszip";
import { describe, expect, it } from "vitest";
import { chooseReader } from "../../src/source/choose-reader.ts";
import type { Document } from "../../src/source/document.ts";
import { makeDocument } from "../../src/source/make-document.ts";
import { defaultLimits, type ReadLimits } from "../../src/source/source.ts";

async function read(name: string, content: string | Uint8Array, limits: Partial<ReadLimits> = {}): Promise<Document> {
	const bytes = Buffer.from(content);
	const all = { ...defaultLimits, ...limits };
	return makeDocument(name, name, await chooseReader(name, bytes)(bytes, all));
}

const kinds = (document: Document): readonly string[] =>
	document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end).slice(0, 40)}`);

const prose = "The Ministers met in the capital and agreed to widen their cooperation in trade and in transport.";

describe("text", () => {
	it("keeps the text to the letter", async () => {
		const text = `Title of the remarks\n\n  “Odd  spaces” and\u00A0dashes – kept. ${prose}\n\n\n`;
		expect((await read("a.txt", text)).text).toBe(text);
	});

	it("gives an id of name and content, whatever folder it came from", async () => {
		const [first, second] = [await read("Réunion No. 5!", prose), await read("Réunion No. 5!", `${prose} Yes.`)];
		expect(first.id).toMatch(/^reunion-no-5-[0-9a-f]{8}$/u);
		expect(first.id.endsWith(first.sha256.slice(0, 8))).toBe(true);
		expect(second.id).not.toBe(first.id);
		expect((await read("中文", prose)).id).toMatch(/^document-[0-9a-f]{8}$/u);
		expect((await read(`${"long ".repeat(40)}`, prose)).id.length).toBeLessThanOrEqual(69);
	});
});

describe("Markdown", () => {
	it("gives plain text, the first heading as title, items and headings as blocks", async () => {
		const document = await read(
			"a.md",
			`# Joint *Statement* on [Trade](https://x.example)\n\n6 July 2021\n\n${prose}\n\n## Next steps\n\n- **Visas** for students\n- Culture\n\n> ${prose}\n`,
		);
		expect(document).toMatchObject({ title: "Joint Statement on Trade", date: "2021-07-06" });
		expect(kinds(document)).toEqual([
			"title: Joint Statement on Trade",
			"date: 6 July 2021",
			"paragraph: The Ministers met in the capital and agr",
			"heading: Next steps",
			"list-item: Visas for students",
			"list-item: Culture",
			"paragraph: The Ministers met in the capital and agr",
		]);
	});

	it("reads front matter and leaves code and pictures out", async () => {
		const document = await read(
			"a.md",
			`---\ntitle: "Call with the Minister"\ndate: 2022-06-30\nplace: Rome\n---\n\n${prose}\n\n\`\`\`\nlet x;\n\`\`\`\n\n![Photo](x.png)\n`,
		);
		expect(document).toMatchObject({ title: "Call with the Minister", date: "2022-06-30", place: "Rome" });
		expect(document.text).toBe(`Call with the Minister\n\n${prose}`);
	});
});

describe("long Markdown", () => {
	it("is read as a whole: no paragraph lost, links defined at the end resolved, code left out", async () => {
		const many = Array.from(
			{ length: 300 },
			(_, index) => `Item ${index}. ${prose} See [the text][1].\n\n- Visas ${index}`,
		);
		const document = await read(
			"a.md",
			`# Joint Statement\n\n${many.join("\n\n")}\n\n\`\`\`\n\ncode\n\n\`\`\`\n\n[1]: https://x.example\n`,
		);
		expect(kinds(document).filter((kind) => kind.startsWith("paragraph: Item"))).toHaveLength(300);
		expect(kinds(document).filter((kind) => kind.startsWith("list-item: Visas"))).toHaveLength(300);
		expect(document.text).not.toMatch(/code|x\.example|\[the text\]/u);
	});
});

const page = (body: string, head = ""): string =>
	`<!DOCTYPE html><html><head><title>Joint Statement on Trade | Ministry</title>${head}</head><body>${body}</body></html>`;

describe("HTML", () => {
	const article = Array.from({ length: 6 }, (_, index) => `<p>${index + 1}) ${prose} ${prose}</p>`).join("");

	it("reads the main content under its title, with date and address, and leaves menus and scripts", async () => {
		const document = await read(
			"a.html",
			page(
				`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">All our news</a></li></ul></nav><script>document.title = "evil"; throw 1</script>
				<main><h1>Joint Statement on Trade</h1><article>${article}<ul><li>Visas</li><li>Culture</li></ul></article></main>
				<footer><p>Impressum und Datenschutz</p></footer>`,
				'<meta property="article:published_time" content="2021-07-06T10:00:00+02:00"><link rel="canonical" href="https://mfa.example/trade">',
			),
		);
		expect(document).toMatchObject({
			title: "Joint Statement on Trade",
			date: "2021-07-06",
			url: "https://mfa.example/trade",
		});
		expect(document.text).not.toMatch(/evil|All our news|Impressum/u);
		expect(kinds(document)[0]).toBe("title: Joint Statement on Trade");
		expect(kinds(document)).toContain("list-item: Visas");
		expect(kinds(document).filter((kind) => kind.includes("The Ministers met"))).toHaveLength(6);
	});

	it("reads a ministry's page: no cookie notice, menu, share buttons, related news, footer or hidden text", async () => {
		const document = await read("ministry-page.html", await readFile("test/fixtures/source/ministry-page.html"));
		expect(document).toMatchObject({
			title: "Foreign Minister Berg's visit to Freedonia",
			date: "2021-03-05",
			url: "https://mfa.ruritania.example/press/berg-freedonia",
		});
		expect(document.text).not.toMatch(/cookie|Visas|Share|Related|Consular|Tel:|flights|Replaced|tracking/u);
		expect(kinds(document).map((kind) => kind.split(":")[0])).toEqual([
			"title",
			"paragraph",
			"paragraph",
			"heading",
			"paragraph",
			"list-item",
			"list-item",
			"paragraph",
		]);
	});

	it("reads a short page whole and decodes entities and breaks", async () => {
		const document = await read(
			"a.html",
			page(`<h1>Joint Statement</h1><p>Signed &amp; sealed<br>in Rome &#8211; today.</p>`),
		);
		expect(document.text).toBe("Joint Statement\n\nSigned & sealed\n\nin Rome – today.");
	});

	it("follows the character set that the page declares", async () => {
		const bytes = Buffer.from(page(`<p>R\u00e9union \u00e0 Bogot\u00e1</p>`, '<meta charset="iso-8859-1">'), "latin1");
		expect((await read("a.html", bytes)).text).toContain("Réunion à Bogotá");
	});

	it("does not take an address that is not one of the web", async () => {
		expect(
			(await read("a.html", page(`<p>${prose}</p>`, '<link rel="canonical" href="javascript:alert(1)">'))).url,
		).toBeUndefined();
	});

	it("refuses a page nested too deeply or of too many elements", async () => {
		await expect(read("a.html", page("<div>".repeat(600)))).rejects.toThrow("nested more than 512 deep");
		await expect(read("a.html", page("<p>x</p>".repeat(300)), { htmlElements: 100 })).rejects.toThrow(
			"more than 100 elements",
		);
	});

	it("is recognised without the name of one", async () => {
		expect((await read("a", page(`<h1>Joint Statement</h1><p>${prose}</p>`))).title).toBe("Joint Statement");
	});
});

async function docx(body: string, extra: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Uint8Array> {
	const archive = new JsZip();
	archive.file(
		"[Content_Types].xml",
		'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
	);
	archive.file(
		"_rels/.rels",
		'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
	);
	archive.file(
		"word/document.xml",
		`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
	);
	for (const [name, content] of Object.entries(extra)) archive.file(name, content);
	return archive.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const paragraph = (text: string, style = ""): string =>
	`<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe("DOCX", () => {
	it("reads paragraphs and headings, marks of mark-up included as text", async () => {
		const body =
			paragraph("Joint Statement on Trade") + paragraph("6 July 2021") + paragraph(`${prose} 1 &lt; 2 &amp; so on.`);
		const document = await read("a.docx", await docx(body));
		expect(document).toMatchObject({ title: "Joint Statement on Trade", date: "2021-07-06" });
		expect(document.text).toBe(`Joint Statement on Trade\n\n6 July 2021\n\n${prose} 1 < 2 & so on.`);
	});

	it("refuses an archive that swells past the limit", async () => {
		const bomb = await docx(paragraph(prose), { "word/media/zeros.bin": new Uint8Array(8 * 1024 * 1024) });
		expect(bomb.length).toBeLessThan(20_000);
		await expect(read("a.docx", bomb, { unpackedSize: 1024 * 1024 })).rejects.toThrow("unpacks to more than the limit");
	});

	it("says of other archives and of damaged ones what they are not", async () => {
		const archive = await new JsZip().file("x.txt", "x").generateAsync({ type: "uint8array" });
		await expect(read("a.docx", archive)).rejects.toThrow("not a DOCX");
		await expect(read("a.docx", (await docx(paragraph(prose))).subarray(0, 300))).rejects.toThrow("damaged DOCX");
		await expect(read("a.docx", prose)).rejects.toThrow("not a DOCX file, although its name says so");
	});
});

describe("EML", () => {
	const head = `From: press@mfa.example\r\nTo: list@mfa.example\r\nSubject: =?utf-8?Q?R=C3=A9union_=C3=A0_Rome?=\r\nDate: Tue, 6 Jul 2021 10:00:00 +0200\r\nMIME-Version: 1.0\r\n`;

	it("reads the subject as title, the day as date and the plain part as text", async () => {
		const document = await read(
			"a.eml",
			`${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${prose.replace("capital", "capit=\r\nal")}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Other</p>\r\n--b--\r\n`,
		);
		expect(document).toMatchObject({ title: "Réunion à Rome", date: "2021-07-06" });
		expect(document.text).toBe(`Réunion à Rome\n\n${prose}`);
	});

	it("reads a message that has only HTML", async () => {
		const document = await read(
			"a.eml",
			`${head}Content-Type: text/html; charset=utf-8\r\n\r\n<p>${prose}</p><p>Visas &amp; trade.</p>\r\n`,
		);
		expect(document.text).toBe(`Réunion à Rome\n\n${prose}\n\nVisas & trade.`);
	});
});

describe("PDF", () => {
	const fixture = readFile("test/fixtures/source/joint-statement.pdf");

	it("joins lines and cut words, over pages too, and drops running heads and page numbers", async () => {
		const document = await read("joint-statement.pdf", await fixture);
		expect(document).toMatchObject({
			title: "Joint Statement of the First Ministerial Meeting of Ruritania and Freedonia",
			date: "2021-03-05",
			place: "Strelsau",
		});
		expect(document.text).toContain("signed a memorandum of understanding on consultations.");
		expect(document.text).toContain("ASEAN-led mechanisms");
		expect(document.text).not.toMatch(/Page \d|Ministry of Foreign Affairs of Ruritania/u);
		const items = kinds(document).filter((kind) => kind.startsWith("paragraph: On item"));
		expect(items).toHaveLength(16);
	});

	it("is recognised under another name", async () => {
		expect((await read("statement.txt", await fixture)).place).toBe("Strelsau");
	});

	it("says what is wrong with one that cannot be read", async () => {
		await expect(read("a.pdf", (await fixture).subarray(0, 200))).rejects.toThrow(/damaged PDF|PDF could not be read/u);
		await expect(read("a.pdf", prose)).rejects.toThrow("not a PDF file, although its name says so");
		await expect(read("a.pdf", await fixture, { pdfPages: 1 })).rejects.toThrow("PDF of more than 1 pages");
	});
});

describe("formats without prose", () => {
	it.each(["data.json", "table.csv", "graph.ttl", "code.ts", "old.rtf"])("refuses %s", (name) => {
		expect(() => chooseReader(name, Buffer.from(prose))).toThrow(/^unsupported format \./u);
	});
});
