import type Sigma from "sigma";
import { reach, type Target } from "./pick.ts";
import type { RendererEvents } from "./renderer.ts";

/** Turns what Sigma hears from mouse and fingers into events on nodes and pairs. */
export function listenToPointer(
	sigma: Sigma,
	pick: (x: number, y: number, distance: number) => Target | undefined,
	events: Pick<RendererEvents, "onHover" | "onClick" | "onDoubleClick" | "onContextMenu" | "onDragged">,
): void {
	const mouse = sigma.getMouseCaptor();
	const touch = sigma.getTouchCaptor();
	// Sigma's own listeners read pixels back from the graphics card at each move; we pick from coordinates instead.
	mouse.removeAllListeners();
	touch.removeAllListeners();
	let dragged: number | undefined;
	let moved = false;
	let clicked: Target | undefined;
	let grabbed = { x: 0, y: 0 };
	mouse.on("mousedown", ({ x, y, original }) => {
		const target = pick(x, y, reach.mouse);
		if (target?.kind !== "node" || (original instanceof MouseEvent && original.button !== 0)) return;
		dragged = target.id;
		grabbed = { x, y };
		moved = false;
	});
	mouse.on("mousemovebody", (event) => {
		if (dragged !== undefined) {
			event.preventSigmaDefault();
			event.original.preventDefault();
			// A hand that trembles while it clicks does not drag.
			if (!moved && Math.hypot(event.x - grabbed.x, event.y - grabbed.y) < 4) return;
			moved = true;
			const at = sigma.viewportToGraph(event);
			events.onDragged(dragged, at.x, at.y, false);
			return;
		}
		const outside = !(event.original.target instanceof Node) || !sigma.getContainer().contains(event.original.target);
		events.onHover(outside ? undefined : pick(event.x, event.y, reach.mouse), event);
	});
	mouse.on("mouseup", (event) => {
		if (dragged !== undefined && moved) {
			const at = sigma.viewportToGraph(event);
			events.onDragged(dragged, at.x, at.y, true);
		}
		dragged = undefined;
	});
	mouse.on("mouseleave", (event) => events.onHover(undefined, event));
	mouse.on("click", ({ x, y, original }) => {
		if (moved) {
			moved = false;
			return;
		}
		// The second of a double-click: the first may have opened a panel, and what was clicked stands elsewhere now.
		if (original instanceof MouseEvent && original.detail > 1) return;
		const shift = original instanceof MouseEvent && original.shiftKey;
		clicked = pick(x, y, reach.mouse);
		events.onClick(clicked, { shift, touch: false });
	});
	// Sigma would come nearer.
	mouse.on("doubleClick", (event) => {
		if (clicked) event.preventSigmaDefault();
	});
	// The browser knows when the clicks were made; Sigma when it hears of them, which is too late while the page is busy.
	sigma.getCanvases()["mouse"]?.addEventListener("dblclick", () => {
		if (clicked) events.onDoubleClick(clicked);
	});
	mouse.on("rightClick", (event) => {
		const target = pick(event.x, event.y, reach.mouse);
		if (!target) return;
		event.original.preventDefault();
		events.onContextMenu(target, event);
	});
	touch.on("tap", ({ touches, previousTouches }) => {
		// The finger has left: where it was is what it touched.
		const point = touches[0] ?? previousTouches[0];
		if (point) events.onClick(pick(point.x, point.y, reach.touch), { shift: false, touch: true });
	});
}
