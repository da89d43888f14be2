import { createContext } from "react";

/** The id under which the log knows the request of a page; null in the browser. */
export const RequestId = createContext<string | null>(null);
