import type { names } from '../names.js';

/** Roles that the journeys touch, by the accessible names that stay. */
export type Textbox =
  | (typeof names)[
      | 'encodedToken'
      | 'header'
      | 'payload'
      | 'applicationId'
      | 'jwtKeyId'
      | 'publicKey'
      | 'secret'
      | 'key'
      | 'passphrase'
      | 'serviceResponse']
  | 'Lifetime in seconds'
  | 'Name of the key';
export type Combobox = (typeof names)[
  'profile' | 'lifetime' | 'algorithm' | 'keySize' | 'secretEncoding' | 'fileFormat'];
export type Status = (typeof names)['signature' | 'claims' | 'time' | 'overallResult'];

/**
 * The page as a person has it: names and roles, the keyboard, the clipboard. Journeys speak to this
 * alone, so that any engine's driver can run them.
 */
export type Page = {
  open(): Promise<void>;
  /** As a link does that is opened in another tab. */
  openAt(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** Replaces the whole text of a box, as select all and paste does. */
  fill(box: Textbox, text: string): Promise<void>;
  /** Types at the end of a box, key by key, as fast as it goes. */
  type(box: Textbox, text: string): Promise<void>;
  read(box: Textbox): Promise<string>;
  /** Waits until a box reads so. */
  reads(box: Textbox, expected: string | RegExp): Promise<void>;
  press(button: string): Promise<void>;
  /** Opens the menu of a button and chooses an item of it. */
  pick(button: string, item: string): Promise<void>;
  /** Opens a tool by its tab. */
  openTool(name: string): Promise<void>;
  /** Presses a shortcut: "Control+z". */
  shortcut(keys: string): Promise<void>;
  choose(box: Combobox, option: string): Promise<void>;
  /** Waits until a status region says one of these. */
  says(region: Status, status: string | readonly string[]): Promise<void>;
  /** Waits until somewhere on the page this text is in sight. */
  shows(text: string | RegExp): Promise<void>;
  /** Presses a copy button and gives what is then on the clipboard. */
  copied(button: string): Promise<string>;
  /** The same of an item of the menu of a button. */
  copiedFrom(button: string, item: string): Promise<string>;
  /** Presses a download button and gives the file. */
  downloaded(button: string): Promise<{ name: string; text: string }>;
};
