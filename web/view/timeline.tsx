import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isoOf } from "../model/model.ts";
import { periodText, readableDate } from "../model/sentence.ts";
import { halvesOf, type Timeline } from "../model/timeline.ts";
import type { Derived } from "../state/derived.ts";
import type { Period, ViewState } from "../state/state.ts";
import { changeFilter } from "./actions.ts";
import { useApp } from "./app.ts";
import { IconButton, plural } from "./bits.tsx";

/** Statements over time, with a brush: drag to choose a period, or move its ends with the keyboard. */
export function TimelinePanel({
	state,
	derived,
}: {
	readonly state: ViewState;
	readonly derived: Derived;
}): JSX.Element | null {
	const { store } = useApp();
	const { timeline } = derived;
	const { time } = state.filter;
	const setTime = (change: Partial<typeof time>, gesture?: string): void =>
		changeFilter(store, { time: { ...store.get().filter.time, ...change } }, gesture);
	const play = usePlay(timeline, time.period, (period) => setTime({ period }, "play"));
	if (timeline.bins.length === 0) {
		return (
			<section class="timeline" aria-label="Time">
				<p class="meta">
					Nothing that passes the filters has a date; {plural(timeline.undated, "undated statement")}{" "}
					{timeline.undated === 1 ? "does" : "do"} pass.
				</p>
			</section>
		);
	}
	const compareHalves = (): void => {
		const [a, b] = halvesOf(timeline);
		store.set({
			compare: { a, b },
			selection: { kind: "none" },
			reader: null,
			filter: { ...state.filter, time: { ...time, period: null } },
		});
	};
	const whole: Period = [timeline.bins[0]?.first ?? 0, timeline.bins.at(-1)?.last ?? 0];
	const period = time.period ?? whole;
	return (
		<section class="timeline" aria-label="Time">
			<div class="timeline-head">
				<label class="inline-field">
					<span class="visually-hidden">Dates shown</span>
					<select
						value={time.basis}
						onChange={(e) =>
							setTime({ basis: e.currentTarget.value === "document" ? "document" : "event", period: null })
						}
					>
						<option value="event">When it happened</option>
						<option value="document">When it was written</option>
					</select>
				</label>
				{state.compare ? (
					<>
						<output class="period then">{periodText(state.compare.a)}</output>
						<output class="period now">{periodText(state.compare.b)}</output>
						<button type="button" class="quiet" onClick={() => store.set({ compare: null })}>
							End comparison
						</button>
					</>
				) : (
					<>
						<output class="period">{time.period ? periodText(time.period) : "all dates"}</output>
						<IconButton
							icon={play.playing ? "pause" : "play"}
							label={play.playing ? "Pause" : "Play through time"}
							onClick={play.toggle}
						/>
						{time.period && (
							<button type="button" class="quiet" onClick={() => setTime({ period: null })}>
								All dates
							</button>
						)}
						<button type="button" class="quiet" onClick={compareHalves}>
							Compare<span class="where-wide"> two periods</span>
						</button>
						<label class="check" title="Where a period is chosen, whether what has no date is shown all the same">
							<input
								type="checkbox"
								checked={time.undated}
								onChange={(e) => setTime({ undated: e.currentTarget.checked })}
							/>
							<span>Keep {plural(timeline.undated, "undated statement")}</span>
						</label>
					</>
				)}
			</div>
			{state.compare ? (
				<>
					<Brush
						timeline={timeline}
						period={state.compare.a}
						label="First period"
						kind="then"
						onChange={(a, done) =>
							state.compare && store.set({ compare: { a, b: state.compare.b } }, done ? {} : { gesture: "first" })
						}
					/>
					<Brush
						timeline={timeline}
						period={state.compare.b}
						label="Second period"
						kind="now"
						onChange={(b, done) =>
							state.compare && store.set({ compare: { a: state.compare.a, b } }, done ? {} : { gesture: "second" })
						}
					/>
				</>
			) : (
				<Brush
					timeline={timeline}
					period={period}
					label="Period"
					kind="plain"
					onChange={(next, done) => setTime({ period: covers(next, whole) ? null : next }, done ? undefined : "brush")}
				/>
			)}
		</section>
	);
}

const covers = (a: Period, b: Period): boolean => a[0] <= b[0] && a[1] >= b[1];

interface BrushProps {
	readonly timeline: Timeline;
	readonly period: Period;
	readonly label: string;
	readonly kind: "plain" | "then" | "now";
	readonly onChange: (period: Period, done: boolean) => void;
}

function Brush({ timeline, period, label, kind, onChange }: BrushProps): JSX.Element {
	const track = useRef<HTMLDivElement>(null);
	const { bins, spans } = timeline;
	const { first, last } = timeline;
	const earliest = bins[0]?.first ?? first;
	const latest = bins.at(-1)?.last ?? last;
	const most = bins.reduce((max, bin) => Math.max(max, bin.count), 1);
	const at = (day: number): number => Math.max(0, Math.min(100, ((day - first) / (last + 1 - first)) * 100));
	const dayAt = (clientX: number): number => {
		const box = track.current?.getBoundingClientRect();
		if (!box) return first;
		const share = (clientX - box.left) / box.width;
		if (share <= 0.004) return earliest;
		return share >= 0.996 ? latest : Math.round(first + share * (last - first));
	};
	const drag = useDrag({ dayAt, period, bounds: [earliest, latest], onChange });
	return (
		<div class={`brush ${kind}`}>
			<div class="track" ref={track} onPointerDown={drag("new")}>
				<div class="bars" aria-hidden="true">
					{bins.map((bin) => (
						<span
							key={bin.first}
							class={bin.last >= period[0] && bin.first <= period[1] ? "in" : ""}
							style={{ height: bin.count === 0 ? "0" : `${8 + (bin.count / most) * 92}%` }}
							title={`${bin.label}${reach(bin, timeline)}: ${plural(bin.count, "statement")}`}
						/>
					))}
				</div>
				<div class="spans" aria-hidden="true">
					{laneSpans(spans).map(({ span, lane }) => (
						<span
							key={`${span.first} ${span.last}`}
							style={{
								left: `${at(span.first)}%`,
								width: `${at(span.last + 1) - at(span.first)}%`,
								top: `${lane * 4}px`,
							}}
							title={`${periodText([span.first, span.last])}: ${plural(span.count, "statement")} without a more exact date`}
						/>
					))}
				</div>
				<div
					class="window"
					style={{ left: `${at(period[0])}%`, width: `${at(period[1] + 1) - at(period[0])}%` }}
					onPointerDown={drag("move")}
				>
					{(["start", "end"] as const).map((side) => (
						<button
							key={side}
							type="button"
							role="slider"
							class={`handle ${side}`}
							aria-label={`${label}, ${side}`}
							aria-valuemin={earliest}
							aria-valuemax={latest}
							aria-valuenow={period[side === "start" ? 0 : 1]}
							aria-valuetext={readableDate(isoOf(period[side === "start" ? 0 : 1]))}
							onPointerDown={drag(side)}
							onKeyDown={(event) => nudge(event, side, timeline, period, onChange)}
						/>
					))}
				</div>
			</div>
			<p class="axis meta" aria-hidden="true">
				{ticks(bins).map(({ bin, share }) => (
					<span key={bin.first} style={{ left: `${share}%` }}>
						{bin.label.slice(0, 4)}
					</span>
				))}
			</p>
		</div>
	);
}

/** The outer bars also stand for the few dates that lie far outside. */
const reach = (bin: Timeline["bins"][number], { first, last }: Timeline): string =>
	bin.first < first ? " and earlier" : bin.last > last ? " and later" : "";

/** Imprecise dates are drawn in up to four lanes, so that those that overlap stay apart. */
function laneSpans(
	spans: Timeline["spans"],
): readonly { readonly span: Timeline["spans"][number]; readonly lane: number }[] {
	const ends: number[] = [];
	return [...spans]
		.sort((a, b) => a.first - b.first)
		.map((span) => {
			const free = ends.findIndex((end) => end < span.first);
			const lane = free >= 0 ? free : ends.length;
			ends[lane] = span.last;
			return { span, lane: lane % 4 };
		});
}

function ticks(bins: Timeline["bins"]): readonly { readonly bin: Timeline["bins"][number]; readonly share: number }[] {
	const years = bins.filter((bin, i) => i === 0 || bin.label.slice(0, 4) !== bins[i - 1]?.label.slice(0, 4));
	const every = Math.max(1, Math.ceil(years.length / 12));
	return years
		.filter((_, i) => i % every === 0)
		.map((bin) => ({ bin, share: (bins.indexOf(bin) / bins.length) * 100 }));
}

function useDrag(props: {
	readonly dayAt: (clientX: number) => number;
	readonly period: Period;
	readonly bounds: Period;
	readonly onChange: (period: Period, done: boolean) => void;
}): (part: "start" | "end" | "move" | "new") => (event: PointerEvent) => void {
	const { store } = useApp();
	const latest = useRef(props);
	latest.current = props;
	return (part) => (event) => {
		event.stopPropagation();
		if (event.button !== 0) return;
		const grabbed = props.dayAt(event.clientX);
		const [from, to] = props.period;
		let moved = false;
		const place = (clientX: number): Period => {
			const { dayAt, bounds } = latest.current;
			const day = dayAt(clientX);
			if (part === "start") return [Math.min(day, to), to];
			if (part === "end") return [from, Math.max(day, from)];
			if (part === "new") return [Math.min(grabbed, day), Math.max(grabbed, day)];
			const shift = Math.max(bounds[0] - from, Math.min(bounds[1] - to, day - grabbed));
			return [from + shift, to + shift];
		};
		const onMove = (e: PointerEvent): void => {
			if (Math.abs(e.clientX - event.clientX) < 3 && !moved) return;
			latest.current.onChange(place(e.clientX), false);
			moved = true;
		};
		const onUp = (): void => {
			window.removeEventListener("pointermove", onMove);
			window.removeEventListener("pointerup", onUp);
			store.endGesture();
		};
		window.addEventListener("pointermove", onMove);
		window.addEventListener("pointerup", onUp);
	};
}

function nudge(
	event: KeyboardEvent,
	side: "start" | "end",
	{ bins }: Timeline,
	[from, to]: Period,
	onChange: (period: Period, done: boolean) => void,
): void {
	const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
	if (!direction) return;
	event.preventDefault();
	event.stopPropagation();
	const day = side === "start" ? from : to;
	const bin = bins.findIndex((b) => day >= b.first && day <= b.last);
	const next = bins[Math.max(0, Math.min(bins.length - 1, bin + direction))];
	if (!next) return;
	onChange(side === "start" ? [Math.min(next.first, to), to] : [from, Math.max(next.last, from)], true);
}

/** Moves the period forward a step at a time; the window keeps its length. */
function usePlay(
	{ bins }: Timeline,
	period: Period | null,
	show: (period: Period) => void,
): { readonly playing: boolean; readonly toggle: () => void } {
	const [playing, setPlaying] = useState(false);
	const latest = useRef({ bins, period, show });
	latest.current = { bins, period, show };
	useEffect(() => {
		if (!playing) return;
		const timer = setInterval(() => {
			const next = nextPeriod(latest.current.bins, latest.current.period);
			if (next) latest.current.show(next);
			else setPlaying(false);
		}, 900);
		return () => clearInterval(timer);
	}, [playing]);
	return { playing, toggle: () => setPlaying(!playing) };
}

function nextPeriod(bins: Timeline["bins"], period: Period | null): Period | undefined {
	const wide = Math.max(1, Math.round(bins.length / 12));
	if (!period) return [bins[0]?.first ?? 0, bins[Math.min(wide, bins.length) - 1]?.last ?? 0];
	const at = bins.findIndex((bin) => bin.last >= period[0]);
	const length = Math.max(1, bins.filter((bin) => bin.first <= period[1] && bin.last >= period[0]).length);
	const start = bins[at + 1];
	const end = bins[at + length];
	return start && end ? [start.first, end.last] : undefined;
}
