import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

export interface BrowserChoice {
	readonly executablePath: string;
	readonly args: readonly string[];
	readonly origin: "environment" | "installed" | "npm";
}

/** WebGL without a graphics card, and a browser that runs as root in a container. */
const softwareGraphics = [
	"--use-angle=swiftshader",
	"--enable-unsafe-swiftshader",
	"--ignore-gpu-blocklist",
	"--no-sandbox",
];

/**
 * The browser that tests run in: CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that an npm package
 * carries, which a fresh machine has after `npm ci`.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<BrowserChoice> {
	const given = environment["CHROMIUM_PATH"];
	if (given) return { executablePath: given, args: softwareGraphics, origin: "environment" };
	const installed = installedBrowser(environment["PATH"] ?? "");
	if (installed) return { executablePath: installed, args: softwareGraphics, origin: "installed" };
	return packagedBrowser();
}

/** The browser of the npm package, unpacked to the folder for temporary files on first use. */
export async function packagedBrowser(): Promise<BrowserChoice> {
	const { default: packaged } = await import("@sparticuz/chromium");
	// Its own list of arguments switches web security off, which the tests are about.
	return { executablePath: await packaged.executablePath(), args: [...softwareGraphics, "--no-zygote"], origin: "npm" };
}

export async function launchBrowser(): Promise<Browser> {
	const { executablePath, args } = await findBrowser();
	return chromium.launch({ executablePath, args: [...args], headless: true });
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function installedBrowser(path: string): string | undefined {
	const candidates = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	return [...candidates, ...places].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
