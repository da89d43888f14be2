import type { pictures as lithuanian } from "../lt/pictures.ts";
import type { Message } from "../message.ts";

export const pictures: Record<keyof typeof lithuanian, Message> = {
  "picture.title": "Pictures",
  "picture.none": "There are no pictures yet.",
  "picture.by": "Picture by",
  "picture.waits": "Waits for the group",
  "picture.approve": "Show to everybody",
  "picture.raise": "Move forward",
  "picture.describe": "Change the description",
  "picture.saveText": "Save the description",
  "picture.remove": "Remove",
  "picture.add": "Add a picture",
  "picture.addText": "Everybody sees the picture once the local action group has looked at it.",
  "picture.file": "Picture",
  "picture.fileHint":
    "JPG, PNG or WEBP, up to {megabytes}\u00a0MB. The place and other data written into the file are removed.",
  "picture.alt": "What the picture shows, in Lithuanian",
  "picture.altHint":
    "One sentence for those who do not see the picture, such as “Elderly women shaping clay bowls”.",
  "picture.altEn": "What the picture shows, in English",
  "picture.author": "Author",
  "picture.consent":
    "Nobody can be recognised in the picture, or those who can have agreed to its being public",
  "problem.pictureAlt": "Write what the picture shows: 5–300 characters",
  "problem.pictureConsent": "Confirm that the picture may be public",
  "picture.not.upload-no-file": "Choose a picture",
  "picture.not.upload-broken": "The picture did not arrive whole – upload it again",
  "picture.not.file-empty": "The file is empty",
  "picture.not.file-too-large": "The picture must be no larger than 15\u00a0MB",
  "picture.not.file-wrong-type": "The picture must be a JPG, PNG or WEBP",
  "picture.not.file-heic":
    "HEIC pictures cannot be uploaded – choose “Most Compatible” on the phone or save it as a JPG",
  "picture.not.file-infected": "A virus was found in the file – upload another",
  "picture.not.picture-pixels": "The picture has too many pixels: the most is 60 million",
  "picture.not.picture-small": "The picture is too small: its longer side must have 320 pixels",
  "picture.not.picture-broken": "The picture cannot be read – the file is damaged",
  "picture.not.too-many-pictures": "There are twelve pictures already. Remove one of them first",
  "log.project.add-picture": "Picture of project {subject} added",
  "log.project.approve-picture": "Picture of project {subject} let public",
  "log.project.remove-picture": "Picture of project {subject} removed",
  "log.project.describe-picture": "Description of a picture of project {subject} changed",
  "log.project.order-pictures": "Order of the pictures of project {subject} changed",
  "log.news.add-picture": "Picture of news “{subject}” added",
  "log.news.remove-picture": "Picture of news “{subject}” removed",
  "log.news.describe-picture": "Description of a picture of news “{subject}” changed",
  "log.news.order-pictures": "Order of the pictures of news “{subject}” changed",
};
