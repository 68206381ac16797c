import { render } from "preact";
import type { ViewData } from "../src/export/viewer-data.ts";
import { createModel } from "./model/model.ts";
import { createNodeSearch } from "./model/search.ts";
import { embeddedData, embeddedSource } from "./source/embedded.ts";
import { getJson, remoteSource } from "./source/remote.ts";
import { createDerive } from "./state/derived.ts";
import { createStore } from "./state/store.ts";
import { keepInUrl, stateFromUrl } from "./state/url.ts";
import { type App, AppContext } from "./view/app.ts";
import { Page } from "./view/page.tsx";

async function start(holder: HTMLElement): Promise<void> {
	const embedded = await embeddedData(document);
	const data = embedded ?? (await getJson<ViewData>("api/view"));
	const model = createModel(data);
	const store = createStore(stateFromUrl(model, location.hash));
	keepInUrl(model, store);
	document.title = data.title;
	const app: App = {
		model,
		store,
		source: embedded ? embeddedSource(data, document) : remoteSource(),
		search: createNodeSearch(model),
		derive: createDerive(model),
		renderer: { current: undefined },
		announce: createAnnouncer(),
	};
	exposeHandle(app, holder);
	holder.replaceChildren();
	render(
		<AppContext.Provider value={app}>
			<Page />
		</AppContext.Provider>,
		holder,
	);
}

/** What scripts and tests may ask of the page: where a node stands, in pixels of the window. */
export interface PageHandle {
	readonly place: (id: string) => { readonly x: number; readonly y: number } | undefined;
	readonly camera: () => { readonly x: number; readonly y: number; readonly ratio: number } | undefined;
}

function exposeHandle({ model, renderer }: App, holder: HTMLElement): void {
	const handle: PageHandle = {
		place: (id) => {
			const node = model.nodeById.get(id);
			const screen = renderer.current?.screen();
			const box = holder.querySelector(".canvas-host")?.getBoundingClientRect();
			if (node === undefined || !screen || !box) return undefined;
			return { x: box.left + (screen.x[node] ?? 0), y: box.top + (screen.y[node] ?? 0) };
		},
		camera: () => renderer.current?.view(),
	};
	Object.assign(window, { entente: handle });
}

/** A region that screen readers watch; emptied first, so that the same words are read again. */
function createAnnouncer(): (text: string) => void {
	const region = document.createElement("div");
	region.className = "visually-hidden";
	region.setAttribute("role", "status");
	region.setAttribute("aria-live", "polite");
	region.id = "announcer";
	document.body.append(region);
	return (text) => {
		region.textContent = "";
		setTimeout(() => {
			region.textContent = text;
		}, 30);
	};
}

const holder = document.getElementById("app");
if (holder) {
	start(holder).catch((error: unknown) => {
		const message = document.createElement("p");
		message.className = "loading";
		message.setAttribute("role", "alert");
		message.textContent = `The network could not be opened: ${error instanceof Error ? error.message : String(error)}`;
		holder.replaceChildren(message);
	});
}
