import type Sigma from "sigma";
import { EdgeProgram, NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { tieStride } from "./ties.ts";

type Context = WebGLRenderingContext | WebGL2RenderingContext;

/** What our reducer adds to sigma's own display data. */
export interface ShapedNode extends NodeDisplayData {
	readonly shape: number;
	readonly ground: string;
}

// The constants of WebGL, so that importing this file needs no browser.
const FLOAT = 0x1406;
const UNSIGNED_BYTE = 0x1401;
const TRIANGLES = 4;

const nodeVertex = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_ground;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_angle;
varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // Shapes stand upright however the picture is turned.
  vec2 corner = mat2(cos(u_angle), sin(u_angle), -sin(u_angle), cos(u_angle)) * a_corner;
  vec2 offset = corner * radius * 1.5;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1.0)).xy, 0.0, 1.0);
  v_point = vec2(a_corner.x, -a_corner.y) * 1.5;
  v_shape = a_shape;
  v_pixel = u_correctionRatio * 2.0 / max(radius, 1e-6);
  v_ground = a_ground;
  v_color = a_color;
  v_color.a *= bias;
  v_ground.a *= bias;
}`;

// Distances to the edge of each shape, in radii; the order is that of "shapes" in palette.ts.
const nodeFragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;
float polygon(vec2 p, float sides, float apothem, float turn) {
  float sector = 6.28318530718 / sides;
  float angle = atan(p.y, p.x) - turn;
  float folded = mod(angle + sector * 0.5, sector) - sector * 0.5;
  return length(p) * cos(folded) - apothem;
}
float distanceTo(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) { vec2 q = abs(p) - vec2(0.72); return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.14; }
  if (v_shape < 2.5) return polygon(p, 6.0, 0.9, 0.5235987756);
  if (v_shape < 3.5) return polygon(p, 3.0, 0.625, 1.5707963268);
  if (v_shape < 4.5) return polygon(p, 4.0, 0.834, 0.7853981634);
  return polygon(p, 3.0, 0.625, -1.5707963268);
}
void main(void) {
  float d = distanceTo(v_point);
  float inner = 1.0 - smoothstep(-v_pixel, 0.0, d);
  float outer = 1.0 - smoothstep(v_pixel * 0.5, v_pixel * 1.5, d);
  gl_FragColor = mix(vec4(0.0), mix(v_ground, v_color, inner), outer);
}`;

const nodeUniforms = ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_angle"] as const;

/** Nodes in six shapes with a thin rim of ground colour, so that they stay apart where they touch. */
export class NodeShapeProgram extends NodeProgram<(typeof nodeUniforms)[number]> {
	constructor(gl: Context, _picking: WebGLFramebuffer | null, sigma: Sigma) {
		super(gl, null, sigma);
	}

	override getDefinition(): ReturnType<NodeProgram<(typeof nodeUniforms)[number]>["getDefinition"]> {
		return {
			VERTICES: 6,
			VERTEX_SHADER_SOURCE: nodeVertex,
			FRAGMENT_SHADER_SOURCE: nodeFragment,
			METHOD: TRIANGLES,
			UNIFORMS: [...nodeUniforms],
			ATTRIBUTES: [
				{ name: "a_position", size: 2, type: FLOAT },
				{ name: "a_size", size: 1, type: FLOAT },
				{ name: "a_shape", size: 1, type: FLOAT },
				{ name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: "a_ground", size: 4, type: UNSIGNED_BYTE, normalized: true },
			],
			CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[-1, -1],
				[1, -1],
				[-1, 1],
				[-1, 1],
				[1, -1],
				[1, 1],
			],
		};
	}

	override processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
		const { x, y, size, shape, color, ground } = data as ShapedNode;
		this.array.set([x, y, size, shape, floatColor(color), floatColor(ground)], start);
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
		gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
		gl.uniform1f(uniformLocations["u_angle"] ?? null, params.cameraAngle);
		gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
	}
}

const edgeVertex = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute vec2 a_dash;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_screen;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;
const float bias = 255.0 / 254.0;
void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_screen * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_screen * 0.5;
  vec2 way = end - start;
  float far = max(length(way), 1e-6);
  vec2 normal = vec2(-way.y, way.x) / far;
  v_half = a_width * 0.5;
  v_across = a_corner.y * (v_half + 1.0);
  v_along = a_corner.x * far;
  vec2 place = start + way * a_corner.x + normal * v_across;
  gl_Position = vec4(place / (u_screen * 0.5), 0.0, 1.0);
  v_dash = a_dash;
  v_color = a_color;
  v_color.a *= bias;
}`;

const edgeFragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;
void main(void) {
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  float period = v_dash.x + v_dash.y;
  if (period > 0.5 && mod(v_along, period) > v_dash.x) cover = 0.0;
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * cover;
}`;

const edgeUniforms = ["u_matrix", "u_screen"] as const;

/**
 * Straight lines of constant width on screen, whole, dashed or dotted. Sigma gives the canvas, the camera and the moment;
 * the lines come from columns by way of `fill`, since one object and one call of Sigma's for each of 20,000 lines takes
 * longer than a frame.
 */
export class TieProgram extends EdgeProgram<(typeof edgeUniforms)[number]> {
	constructor(gl: Context, _picking: WebGLFramebuffer | null, sigma: Sigma) {
		super(gl, null, sigma);
	}

	/** Room for so many lines; `write` puts them in and returns how many there are. */
	fill(most: number, write: (out: Float32Array) => number): void {
		const room = this.array.buffer.byteLength / Float32Array.BYTES_PER_ELEMENT;
		const whole = room < most * tieStride ? new Float32Array(most * tieStride) : new Float32Array(this.array.buffer);
		const count = write(whole);
		this.array = whole.subarray(0, count * tieStride);
		this.capacity = count;
		this.verticesCount = this.VERTICES * count;
	}

	/** Sigma would make room for the edges of its own graph, which has none. */
	override reallocate(): void {}

	override processVisibleItem(): void {}

	override getDefinition(): ReturnType<EdgeProgram<(typeof edgeUniforms)[number]>["getDefinition"]> {
		return {
			VERTICES: 6,
			VERTEX_SHADER_SOURCE: edgeVertex,
			FRAGMENT_SHADER_SOURCE: edgeFragment,
			METHOD: TRIANGLES,
			UNIFORMS: [...edgeUniforms],
			ATTRIBUTES: [
				{ name: "a_start", size: 2, type: FLOAT },
				{ name: "a_end", size: 2, type: FLOAT },
				{ name: "a_width", size: 1, type: FLOAT },
				{ name: "a_dash", size: 2, type: FLOAT },
				{ name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
			],
			CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[0, -1],
				[1, -1],
				[0, 1],
				[0, 1],
				[1, -1],
				[1, 1],
			],
		};
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
		gl.uniform2f(uniformLocations["u_screen"] ?? null, params.width, params.height);
	}
}
