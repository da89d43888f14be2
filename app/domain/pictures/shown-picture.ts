/** What is told of a picture to whoever may see it: not who added it. */
export const shownOfPicture = {
  id: true,
  alt: true,
  altEn: true,
  author: true,
  width: true,
  height: true,
} as const;

/** In the order that its place has given. */
export const orderOfPictures = [{ position: "asc" as const }, { id: "asc" as const }];
