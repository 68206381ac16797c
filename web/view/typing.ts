/** Whether a key goes into words that one writes, or to a dialog; switches and sliders leave letters to the page. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
	target instanceof HTMLElement &&
	target.closest("textarea, [contenteditable], dialog, input:not([type=checkbox], [type=range])") !== null;
