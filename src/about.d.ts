/** The version in package.json; the build puts it in. */
declare const __VERSION__: string;
/** Where the sources are, or empty where package.json names no repository. */
declare const __SOURCE__: string;
