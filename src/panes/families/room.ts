/** What the room of a family is shown: the token with all that belongs to it. */
export type RoomProps = { token: string };
