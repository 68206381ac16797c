/** One line that tells how far a task is, at what rate, and how long it still takes. */
export class ProgressLine {
	private readonly stream: NodeJS.WriteStream;
	private readonly started = Date.now();
	private shownAt = 0;
	private visible = false;

	constructor(stream: NodeJS.WriteStream) {
		this.stream = stream;
	}

	show(done: number, total: number, label: string): void {
		const now = Date.now();
		if (now - this.shownAt < (this.stream.isTTY ? 100 : 5000)) return;
		const first = this.shownAt === 0;
		this.shownAt = now;
		const text = describeProgress({ done, total, label, seconds: (now - this.started) / 1000 });
		if (this.stream.isTTY) this.draw(text);
		else if (!first) this.stream.write(`${text}\n`);
	}

	clear(): void {
		if (this.visible) this.stream.write("\r\u001b[K");
		this.visible = false;
	}

	private draw(text: string): void {
		this.stream.write(`\r\u001b[K${text.slice(0, (this.stream.columns ?? 80) - 1)}`);
		this.visible = true;
	}
}

export interface Progress {
	readonly done: number;
	/** 0 where it is not known. */
	readonly total: number;
	readonly label: string;
	/** Since the start. */
	readonly seconds: number;
}

const barWidth = 24;

/** `██████░░░░ 62 % · 1 240 documents, 310/s · 4 s left`: the label counts, the bar and the time left go by `done` of `total`. */
export function describeProgress({ done, total, label, seconds }: Progress): string {
	if (total <= 0) return label;
	const share = Math.min(1, done / total);
	const full = Math.round(share * barWidth);
	const bar = "█".repeat(full) + "░".repeat(barWidth - full);
	const left = share > 0.02 ? ` · ${describeDuration((seconds / share) * (1 - share))} left` : "";
	return `${bar} ${Math.floor(share * 100)} % · ${label}${left}`;
}

/** `8 s`, `3 min 20 s`, `2 h 5 min`. */
export function describeDuration(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
