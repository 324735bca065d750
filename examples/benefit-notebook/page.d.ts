/** The page as TypeScript's own `dom` library has it, which linkedom's declarations contradict. */
export declare const document: Document;
