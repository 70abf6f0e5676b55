/** What a person does with keys, by subject. */
export * from './import.js';
export * from './inForce.js';
export * from './make.js';
export * from './publicBox.js';
export * from './secretBox.js';
