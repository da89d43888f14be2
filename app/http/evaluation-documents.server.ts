import type { RouterContextProvider } from "react-router";
import { findListDocument } from "#app/domain/documents/evaluation/find-list-document.server.ts";
import { findSheetDocument } from "#app/domain/documents/evaluation/find-sheet-document.server.ts";
import { drawDocument } from "#app/platform/pdf/draw-document.server.ts";
import { appContext, localeContext } from "./context.ts";
import { unwrap } from "./respond.ts";

type Context = Readonly<RouterContextProvider>;

/** The summary or the list of a call in the language of the request. */
export async function listDocumentOf(
  context: Context,
  params: { number: string; document: string },
) {
  const { locale: language } = context.get(localeContext);
  const asked = { ...params, language };
  return unwrap(await findListDocument(context.get(appContext), asked, drawDocument));
}

/** A handed in sheet in the language of the request. */
export async function sheetDocumentOf(context: Context, params: { id: string; letter: string }) {
  const { locale: language } = context.get(localeContext);
  const asked = { ...params, language };
  return unwrap(await findSheetDocument(context.get(appContext), asked, drawDocument));
}
