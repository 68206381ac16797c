import { describe, expect, test } from "vitest";
import { queryForm, reachesOut, withLimit } from "../../src/store/query-text.ts";

describe("the form of a query", () => {
	test.each([
		["select * {}", "select"],
		["PREFIX ask: <http://construct/> BASE <http://a/> # DELETE\nASK {}", "ask"],
		["CONSTRUCT { ?s ?p ?o } WHERE { SELECT * { ?s ?p ?o } }", "construct"],
		["DESCRIBE <http://a/SELECT>", "describe"],
		["PREFIX a: <http://a/> insert data { a:s a:p 1 }", "update"],
		["CLEAR ALL", "update"],
		["hello", "unknown"],
		["", "unknown"],
	])("%s", (sparql, form) => {
		expect(queryForm(sparql)).toBe(form);
	});
});

describe("reaching out", () => {
	test.each([
		["SELECT * { SERVICE <http://a/> {} }", true],
		["SELECT * { ?s ?p 'it''s' . SeRvIcE ?x {} }", true],
		['SELECT * { ?s ?p "a\\"" . SERVICE ?x {} }', true],
		["LOAD SILENT <http://a/>", true],
		["SELECT * { SERV\\u0049CE ?x {} }", true],
		["SELECT * { ?s ?p 'SERVICE' }", false],
		["SELECT * { ?s ?p '''\nSERVICE \\''' LOAD''' }", false],
		["SELECT ?service { ?service :load service:LOAD } # SERVICE", false],
		["SELECT * { ?s <http://a/SERVICE> ?o FILTER(?o < 3 && 4 > ?o) }", false],
	])("%s", (sparql, expected) => {
		expect(reachesOut(sparql)).toBe(expected);
	});
});

describe("a limit on rows", () => {
	test.each([
		["SELECT * { ?s ?p ?o } # end", "SELECT * { ?s ?p ?o } # end\nLIMIT 5"],
		["SELECT * { { SELECT * { ?s ?p ?o } LIMIT 2 } }", "SELECT * { { SELECT * { ?s ?p ?o } LIMIT 2 } }\nLIMIT 5"],
		["SELECT * { ?s ?p ?o } limit 9 OFFSET 2", "SELECT * { ?s ?p ?o } limit 9 OFFSET 2"],
		["SELECT * { ?s ?p ?o } OFFSET 2", "SELECT * { ?s ?p ?o } OFFSET 2\nLIMIT 5"],
		["SELECT * { ?s ?p ?o } VALUES ?s { <a> }", "SELECT * { ?s ?p ?o } LIMIT 5 VALUES ?s { <a> }"],
		["SELECT * { VALUES ?s { <a> } }", "SELECT * { VALUES ?s { <a> } }\nLIMIT 5"],
		["SELECT ?limit { ?limit ?p 'LIMIT' }", "SELECT ?limit { ?limit ?p 'LIMIT' }\nLIMIT 5"],
	])("%s", (sparql, expected) => {
		expect(withLimit(sparql, 5)).toBe(expected);
	});
});
