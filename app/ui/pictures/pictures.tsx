import { pictureLimits } from "#app/domain/pictures/picture-limits.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Shown {
  id: string;
  alt: string;
  altEn: string;
  author: string;
  /** Of the wide one, in pixels. */
  width: number;
  height: number;
}

/** One picture in the narrow width, in the wide one where the screen asks for it. */
export function Picture({ picture }: { picture: Shown }) {
  const locale = useLocale();
  const { id, alt, altEn, width, height } = picture;
  const at = `/pictures/${id}`;
  const narrow = Math.min(width, pictureLimits.narrow);
  const isTranslated = locale === "en" && altEn !== "";
  return (
    <img
      src={`${at}/narrow.webp`}
      srcSet={`${at}/narrow.webp ${narrow}w${width > narrow ? `, ${at}/wide.webp ${width}w` : ""}`}
      sizes="(min-width: 44rem) 20rem, 100vw"
      width={narrow}
      height={Math.round((height * narrow) / width)}
      alt={isTranslated ? altEn : alt}
      lang={locale === "lt" || isTranslated ? undefined : "lt"}
      loading="lazy"
    />
  );
}

/** Pictures side by side, each whole behind a link; nothing where there is none. */
export function Pictures({ pictures }: { pictures: readonly Shown[] }) {
  const t = useT();
  if (pictures.length === 0) return null;
  return (
    <div className="pictures">
      {pictures.map((picture) => (
        <figure key={picture.id}>
          <a href={`/pictures/${picture.id}/wide.webp`}>
            <Picture picture={picture} />
          </a>
          {picture.author && (
            <figcaption>
              <small>
                {t("picture.by")} <Original>{picture.author}</Original>
              </small>
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}
