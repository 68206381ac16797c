import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fold } from "../../src/export/fold.ts";
import { readableDate, sentenceOf } from "../model/sentence.ts";
import { snippetOf } from "../model/snippet.ts";
import { openDocument, reveal } from "./actions.ts";
import { type App, useApp, useNarrow } from "./app.ts";
import { Icon, Name, TypeSign } from "./bits.tsx";
import { isTyping } from "./typing.ts";

interface Option {
	readonly key: string;
	readonly group: "Names" | "Documents" | "Quotes";
	readonly label: JSX.Element;
	readonly act: () => void;
}

/** One box for names, aliases, documents and quotes. */
export function SearchBox(): JSX.Element {
	const app = useApp();
	const [words, setWords] = useState("");
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(0);
	const { hits: quoted, asking } = useQuoteHits(app, words);
	const input = useRef<HTMLInputElement>(null);
	const narrow = useNarrow();
	const options = words.trim() === "" ? [] : [...localOptions(app, words), ...quoted];
	useSlash(input);
	const choose = (option: Option | undefined): void => {
		if (!option) return;
		option.act();
		setOpen(false);
		input.current?.blur();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === "ArrowDown") setActive(Math.min(options.length - 1, active + 1));
		else if (event.key === "ArrowUp") setActive(Math.max(0, active - 1));
		else if (event.key === "Enter") choose(options[active]);
		else if (event.key === "Escape") {
			setOpen(false);
			if (!open) setWords("");
		} else return;
		event.preventDefault();
	};
	const shown = open && words.trim() !== "";
	return (
		<search class="search">
			<Icon name="search" />
			<input
				ref={input}
				type="text"
				inputMode="search"
				role="combobox"
				placeholder={narrow ? "Search" : "Search names and quotes"}
				aria-label="Search names, aliases, documents and quotes"
				aria-expanded={shown}
				aria-controls="search-options"
				aria-autocomplete="list"
				{...(shown && options[active] ? { "aria-activedescendant": `option-${active}` } : {})}
				autocomplete="off"
				spellcheck={false}
				value={words}
				onInput={(event) => {
					setWords(event.currentTarget.value);
					setActive(0);
					setOpen(true);
				}}
				onFocus={() => setOpen(true)}
				onBlur={() =>
					setTimeout(() => {
						// By then one may have come back, and be writing something else.
						if (document.activeElement !== input.current) setOpen(false);
					}, 150)
				}
				onKeyDown={onKeyDown}
			/>
			<kbd>/</kbd>
			<div id="search-options" role="listbox" aria-label="Found" class="options" hidden={!shown}>
				{options.map((option, i) => (
					<div
						key={option.key}
						id={`option-${i}`}
						role="option"
						tabIndex={-1}
						aria-selected={i === active}
						data-group={options[i - 1]?.group === option.group ? undefined : option.group}
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => choose(option)}
						onKeyDown={onKeyDown}
						onPointerMove={() => setActive(i)}
					>
						{option.label}
					</div>
				))}
				{(asking || options.length === 0) && (
					<div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" class="none">
						{asking ? "Looking through the quotes …" : "No name, title or quote has all of these words"}
					</div>
				)}
			</div>
		</search>
	);
}

function localOptions(app: App, words: string): readonly Option[] {
	const { model, search, store } = app;
	const { nodes, types, documents } = model.data;
	const names = search(words, 8).map(({ node, alias }): Option => {
		const type = types[nodes.type[node] ?? 0] ?? "place";
		return {
			key: `n${node}`,
			group: "Names",
			label: (
				<>
					<TypeSign type={type} />
					<span class="grow">
						<Name text={nodes.name[node] ?? ""} length={80} />
						{alias && (
							<span class="meta">
								{" "}
								also <Name text={alias} length={60} />
							</span>
						)}
					</span>
					<span class="meta">{type}</span>
				</>
			),
			act: () => reveal(app, node),
		};
	});
	const wanted = fold(words);
	const titles = documents.flatMap((document, d) => (fold(document.title).includes(wanted) ? [d] : [])).slice(0, 4);
	return [
		...names,
		...titles.map(
			(d): Option => ({
				key: `d${d}`,
				group: "Documents",
				label: (
					<>
						<span class="grow">
							<Name text={documents[d]?.title ?? ""} length={90} />
						</span>
						<span class="meta">{readableDate(documents[d]?.date ?? "")}</span>
					</>
				),
				act: () => openDocument(store, d, null),
			}),
		),
	];
}

/** Statements whose quotes hold the words; asked for a moment after typing stops. */
function useQuoteHits(app: App, words: string): { readonly hits: readonly Option[]; readonly asking: boolean } {
	const [hits, setHits] = useState<readonly number[]>([]);
	const [asking, setAsking] = useState(false);
	useEffect(() => {
		if (words.trim().length < 3) {
			setHits([]);
			setAsking(false);
			return;
		}
		let wanted = true;
		const answer = (found: readonly number[]): void => {
			if (!wanted) return;
			setHits(found);
			setAsking(false);
		};
		setAsking(true);
		const timer = setTimeout(
			() => app.source.searchQuotes(words, 8).then(answer, () => answer([])),
			app.source.offline ? 60 : 160,
		);
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [app, words]);
	const options = hits.map(
		(statement): Option => ({
			key: `q${statement}`,
			group: "Quotes",
			label: (
				<span class="grow">
					<Name text={sentenceOf(app.model, statement).text} length={110} />
					<QuoteSnippet statement={statement} words={words} app={app} />
				</span>
			),
			act: () => app.store.set({ selection: { kind: "statement", statement }, reader: null }),
		}),
	);
	return { hits: options, asking };
}

function QuoteSnippet(props: {
	readonly statement: number;
	readonly words: string;
	readonly app: App;
}): JSX.Element | null {
	const [text, setText] = useState("");
	useEffect(() => {
		let wanted = true;
		void props.app.source.quotes(props.statement).then((quotes) => {
			const parts = fold(props.words).split(" ");
			const hit = quotes.find(({ quote }) => parts.every((word) => fold(quote).includes(word))) ?? quotes[0];
			if (wanted) setText(hit?.quote ?? "");
		});
		return () => {
			wanted = false;
		};
	}, [props.statement, props.words]);
	if (!text) return null;
	return (
		<span class="snippet">
			{snippetOf(text, props.words).map(({ text: part, hit }, i) =>
				hit ? <mark key={i}>{part}</mark> : <span key={i}>{part}</span>,
			)}
		</span>
	);
}

/** A slash anywhere outside a field goes to the box. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== "/" || isTyping(event) || event.ctrlKey || event.metaKey) return;
			event.preventDefault();
			// What was asked before is written over.
			input.current?.focus();
			input.current?.select();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}
