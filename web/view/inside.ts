import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Keeps a tip or menu that opens at a point within the element it is placed in: to the left of the point where there is
 * no room to the right, and no lower than its height allows. Measured after each drawing, since content may come later.
 */
export function useInside<T extends HTMLElement>(
	point: { readonly x: number; readonly y: number },
	gap: number,
): { readonly current: T | null } {
	const element = useRef<T>(null);
	useLayoutEffect(() => {
		const box = element.current;
		const around = box?.offsetParent;
		if (!box || !around) return;
		const right = point.x + gap + box.offsetWidth <= around.clientWidth - 4;
		const left = right ? point.x + gap : point.x - gap - box.offsetWidth;
		const top = Math.min(point.y + gap, around.clientHeight - box.offsetHeight - 8);
		box.style.left = `${Math.max(4, Math.min(left, around.clientWidth - box.offsetWidth - 4))}px`;
		box.style.top = `${Math.max(4, top)}px`;
	});
	return element;
}
