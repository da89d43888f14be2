import type { LithuanianMessage } from "../message.ts";

export const mail = {
  "mail.greeting": "Laba diena,",
  "mail.sender": "Kvieslys – vietos veiklos grupių kvietimų sistema",
  "mail.confirm.subject": "Patvirtinkite el. pašto adresą – Kvieslys",
  "mail.confirm.line":
    "Šiuo adresu sukurta „Kvieslio“ paskyra. Patvirtinkite, kad adresas Jūsų: be patvirtinimo pasiūlymą pildyti galėsite, bet pateikti – ne.",
  "mail.confirm.link": "Patvirtinti adresą",
  "mail.confirm.after":
    "Nuoroda veikia 24 valandas ir tik vieną kartą. Jei paskyros nekūrėte, nieko daryti nereikia.",
  "mail.exists.subject": "Prisijunkite – paskyrą jau turite – Kvieslys",
  "mail.exists.line":
    "Kažkas, galbūt Jūs, bandė šiuo adresu sukurti „Kvieslio“ paskyrą. Paskyra šiuo adresu jau yra, todėl naujos nesukūrėme ir nieko nepakeitėme.",
  "mail.exists.link": "Prisijungti",
  "mail.exists.after":
    "Jei pamiršote slaptažodį, prisijungimo puslapyje pasirinkite „Pamiršote slaptažodį?“. Jei registravotės ne Jūs, nieko daryti nereikia.",
  "mail.reset.subject": "Pasirinkite naują slaptažodį – Kvieslys",
  "mail.reset.line": "Gavome prašymą pakeisti „Kvieslio“ paskyros slaptažodį.",
  "mail.reset.link": "Pasirinkti naują slaptažodį",
  "mail.reset.after":
    "Nuoroda veikia vieną valandą ir tik vieną kartą. Jei prašėte ne Jūs, nieko daryti nereikia: slaptažodis liks toks, koks buvo.",
  "mail.made.subject": "Jums sukurta paskyra – Kvieslys",
  "mail.made.line":
    "Administratorius Jums sukūrė „Kvieslio“ – vietos veiklos grupių kvietimų ir pasiūlymų sistemos – paskyrą. Kad galėtumėte prisijungti, pasirinkite slaptažodį.",
  "mail.made.link": "Pasirinkti slaptažodį",
  "mail.made.after":
    "Nuoroda veikia 7 dienas ir tik vieną kartą. Jei ji nebeveikia, prisijungimo puslapyje pasirinkite „Pamiršote slaptažodį?“ ir gausite naują.",
  "mail.invitation.subject": "Priimkite kvietimą atstovauti organizacijai – Kvieslys",
  "mail.invitation.line":
    "{inviter} kviečia Jus „Kvieslio“ sistemoje atstovauti organizacijai {organisation}.",
  "mail.invitation.link": "Peržiūrėti kvietimą",
  "mail.invitation.after":
    "Nuoroda veikia 14 dienų. Jei šio žmogaus ar organizacijos nepažįstate, nieko daryti nereikia.",
  "mail.received.subject": "Pasiūlymas Nr. {number} pateiktas – „{call}“",
  "mail.received.line":
    "Jūsų organizacijos projektinis pasiūlymas kvietimui „{call}“ pateiktas ir užregistruotas.",
  "mail.received.number": "Registracijos numeris: {registration}.",
  "mail.received.time": "Gauta: {time} (Lietuvos laiku).",
  "mail.received.next":
    "Toliau vietos veiklos grupė atliks administracinės atitikties vertinimą. Jei prireiks patikslinimų, gausite atskirą laišką.",
  "mail.received.decisionBy": "Sprendimas numatomas iki {day}",
  "mail.received.link": "Peržiūrėti pasiūlymo būseną",
  "mail.notice.link": "Atverti",
  "mail.notice.withdrawn.subject": "Pasiūlymas atsiimtas – „{call}“",
  "mail.notice.withdrawn.line":
    "Kvietimo „{call}“ pasiūlymas atsiimtas – tai patvirtina šis laiškas.",
  "mail.notice.withdrawn.next":
    "Kas ir kada jį atsiėmė ir ar jį dar galima grąžinti, matysite pasiūlymo puslapyje.",
  "mail.notice.revived.subject": "Pasiūlymas grąžintas – „{call}“",
  "mail.notice.revived.line": "Atsiimtas kvietimo „{call}“ pasiūlymas grąžintas.",
  "mail.notice.revived.next": "Kas ir kada jį grąžino, matysite pasiūlymo puslapyje.",
  "mail.notice.extension-asked.subject": "Prašoma pratęsti terminą – „{call}“",
  "mail.notice.extension-asked.line":
    "Pareiškėjas prašo pratęsti vieno pasiūlymo pateikimo terminą. Kvietimas: „{call}“.",
  "mail.notice.extension-asked.next": "Kas prašo ir kodėl, matysite prisijungę.",
  "mail.notice.extension-granted.subject": "Terminas pratęstas – „{call}“",
  "mail.notice.extension-granted.line":
    "Jūsų kvietimo „{call}“ pasiūlymo pateikimo terminas pratęstas.",
  "mail.notice.extension-granted.next": "Naujas terminas nurodytas pasiūlymo puslapyje.",
  "mail.notice.extension-refused.subject": "Terminas nepratęstas – „{call}“",
  "mail.notice.extension-refused.line":
    "Jūsų kvietimo „{call}“ pasiūlymo pateikimo terminas nepratęstas.",
  "mail.notice.extension-refused.next": "Priežastį perskaitysite pasiūlymo puslapyje.",
  "mail.notice.offer-accepted.subject": "Su siūloma suma sutikta – „{call}“",
  "mail.notice.offer-accepted.line":
    "Jūsų organizacija sutiko su siūloma paramos suma pagal kvietimą „{call}“.",
  "mail.notice.offer-accepted.next": "Tolesni veiksmai ir terminai nurodyti sprendimo rašte.",
  "mail.notice.offer-declined.subject": "Siūlomos sumos atsisakyta – „{call}“",
  "mail.notice.offer-declined.line":
    "Jūsų organizacija atsisakė siūlomos paramos sumos pagal kvietimą „{call}“.",
  "mail.notice.offer-declined.next": "Lėšos bus siūlomos kitam rezervinio sąrašo pasiūlymui.",
  "mail.notice.offer-lapsed.subject": "Atsakymo terminas baigėsi – „{call}“",
  "mail.notice.offer-lapsed.line":
    "Iki nurodytos dienos neatsakėte dėl siūlomos paramos sumos pagal kvietimą „{call}“, todėl laikoma, kad jos atsisakėte.",
  "mail.notice.offer-lapsed.next": "Lėšos bus siūlomos kitam rezervinio sąrašo pasiūlymui.",
  "mail.notice.offer-answered.subject": "Siūloma suma: yra atsakymas – „{call}“",
  "mail.notice.offer-answered.line":
    "Pareiškėjas atsakė dėl siūlomos paramos sumos pagal kvietimą „{call}“ arba jo atsakymo terminas baigėsi.",
  "mail.notice.offer-answered.next":
    "Kas atsakyta ir ar atsirado lėšų rezervui, matysite kvietimo rezervo puslapyje.",
  "mail.notice.submit-asked.subject": "Prašome pateikti pasiūlymą – „{call}“",
  "mail.notice.submit-asked.line":
    "Kolegos prašo Jūsų pateikti kvietimo „{call}“ pasiūlymą: tai gali padaryti tik turintys teisę pasirašyti.",
  "mail.notice.submit-asked.next": "Terminą ir atsakymus matysite pasiūlymo puslapyje.",
  "mail.scoring.subject": {
    one: "Laukia {n} vertinimo anketa",
    few: "Laukia {n} vertinimo anketos",
    many: "Laukia {n} vertinimo anketos",
    other: "Laukia {n} vertinimo anketų",
  },
  "mail.scoring.lateSubject": {
    one: "Terminas praėjo: laukia {n} vertinimo anketa",
    few: "Terminas praėjo: laukia {n} vertinimo anketos",
    many: "Terminas praėjo: laukia {n} vertinimo anketos",
    other: "Terminas praėjo: laukia {n} vertinimo anketų",
  },
  "mail.scoring.line": {
    one: "Dar nepateikėte {n} vertinimo anketos:",
    few: "Dar nepateikėte {n} vertinimo anketų:",
    many: "Dar nepateikėte {n} vertinimo anketos:",
    other: "Dar nepateikėte {n} vertinimo anketų:",
  },
  "mail.scoring.call": "kvietimas Nr. {number}: anketų – {n}, pateikti iki {day}",
  "mail.scoring.link": "Atverti vertinimą",
  "mail.progress.subject": "Vertinimo eiga: pateikta {n} iš {of} anketų",
  "mail.progress.line": "Vertinami kvietimai:",
  "mail.progress.call": "kvietimas Nr. {number}: pateikta {n} iš {of} anketų, terminas – {day}",
  "mail.progress.callNoTerm": "kvietimas Nr. {number}: pateikta {n} iš {of} anketų",
  "mail.progress.link": "Atverti kvietimus",
  "mail.monitoring.subject": {
    one: "Laukia {n} projekto ataskaita",
    few: "Laukia {n} projektų ataskaitos",
    many: "Laukia {n} projektų ataskaitos",
    other: "Laukia {n} projektų ataskaitų",
  },
  "mail.monitoring.line": {
    one: "Dar nepateikėte {n} projekto ataskaitos. Jos terminas – {day}.",
    few: "Dar nepateikėte {n} projektų ataskaitų. Artimiausias terminas – {day}.",
    many: "Dar nepateikėte {n} projektų ataskaitos. Artimiausias terminas – {day}.",
    other: "Dar nepateikėte {n} projektų ataskaitų. Artimiausias terminas – {day}.",
  },
  "mail.monitoring.link": "Atverti ataskaitas",
  "mail.annualReport.subject": "Neišsiųsta {year} m. metinė ataskaita",
  "mail.annualReport.line":
    "{year} m. metinę ataskaitą reikia išsiųsti iki {day}. Dar neišsiųsta šių strategijų ataskaita:",
  "mail.annualReport.link": "Atverti ataskaitas",
  "mail.annualReport.after":
    "Prieš siunčiant ataskaitą paskelbkite nariams, kad ją patvirtintų visuotinis susirinkimas.",
  "mail.papers.subject": "Posėdžio medžiaga – „{call}“",
  "mail.papers.line":
    "Kvietimo „{call}“ vertinimas baigtas, posėdžio medžiagą jau galite skaityti.",
  "mail.papers.declare": "Prieš skaitydami pasiūlymą, deklaruokite, ar nėra interesų konflikto.",
  "mail.papers.link": "Atverti medžiagą",
  "mail.assigned.subject": {
    one: "Įvertinkite {n} pasiūlymą – „{call}“",
    few: "Įvertinkite {n} pasiūlymus – „{call}“",
    many: "Įvertinkite {n} pasiūlymo – „{call}“",
    other: "Įvertinkite {n} pasiūlymų – „{call}“",
  },
  "mail.assigned.line": {
    one: "Jums paskirtas vertinti {n} kvietimo „{call}“ pasiūlymas.",
    few: "Jums paskirti vertinti {n} kvietimo „{call}“ pasiūlymai.",
    many: "Jums paskirta vertinti {n} kvietimo „{call}“ pasiūlymo.",
    other: "Jums paskirta vertinti {n} kvietimo „{call}“ pasiūlymų.",
  },
  "mail.assigned.next":
    "Pirmiausia pasirašykite nešališkumo deklaraciją: pasiūlymo turinys atsivers tik po jos.",
  "mail.assigned.link": "Atverti vertinimą",
  "mail.message.subject": "Gavote pranešimą – „{call}“",
  "mail.message.line": "Dėl pasiūlymo kvietimui „{call}“ Jums parašyta žinutė.",
  "mail.message.link": "Perskaityti žinutę",
  "mail.message.after":
    "Žinutę pamatysite prisijungę. Kol jos neperskaitysite, apie kitas to paties pasiūlymo žinutes nerašysime.",
  "mail.complaint.subject": "Skundas gautas – „{call}“",
  "mail.complaint.sender":
    "Jūsų skundas gautas {date} (Lietuvos laiku) ir užregistruotas Nr. {no}. Atsakysime ne vėliau kaip iki {due}",
  "mail.complaint.senderLink": "Atverti patvirtinimą",
  "mail.complaint.staff":
    "{date} (Lietuvos laiku) gautas skundas dėl kvietimo „{call}“ sprendimo, jo Nr. {no}. Atsakyti reikia ne vėliau kaip iki {due}",
  "mail.complaint.staffLink": "Skaityti skundą",
  "mail.letter.subject": "Perskaitykite raštą – „{call}“",
  "mail.letter.line": "Jūsų organizacijai dėl kvietimo „{call}“ išsiųstas raštas Nr. {number}.",
  "mail.letter.link": "Perskaityti raštą",
  "mail.letter.after": "Raštas yra Jūsų paskyroje; jį pamatysite prisijungę.",
  "mail.unsubscribe": "Nebenoriu tokių laiškų",
  "mail.left.days": {
    one: "{n} diena",
    few: "{n} dienos",
    many: "{n} dienos",
    other: "{n} dienų",
  },
  "mail.left.hours": {
    one: "{n} valanda",
    few: "{n} valandos",
    many: "{n} valandos",
    other: "{n} valandų",
  },
  "mail.left.minutes": {
    one: "{n} minutė",
    few: "{n} minutės",
    many: "{n} minutės",
    other: "{n} minučių",
  },
  "mail.reminder.subject": "Liko {left}: pateikite pasiūlymą – „{call}“",
  "mail.reminder.line":
    "Jūsų organizacijos pasiūlymas kvietimui „{call}“ dar nepateiktas. Pateikti galima iki {deadline} (Lietuvos laiku).",
  "mail.reminder.missing": "Dar neužbaigtos dalys:",
  "mail.reminder.ready":
    "Visos dalys užbaigtos – liko pateikti. Tai padaryti gali pasirašantis asmuo arba savininkas.",
  "mail.reminder.link": "Tęsti pildymą",
  "mail.reminder.after":
    "Neatidėliokite paskutinėms minutėms: po termino gautas pasiūlymas nepriimamas. Jei pasiūlymo teikti nebeketinate, nieko daryti nereikia.",
  "mail.reminder.copySubject": "Liko {left}: pateikite pakeitimus – „{call}“",
  "mail.reminder.copyLine":
    "Jūsų organizacijos pasiūlymas kvietimui „{call}“ pateiktas ir galioja, bet pradėti jo pakeitimai dar nepateikti. Pateikti juos galima iki {deadline} (Lietuvos laiku).",
  "mail.reminder.copyAfter": "Jei pakeitimų nepateiksite, galios anksčiau pateiktas pasiūlymas.",
  "mail.closed.subject": "Pasiūlymas nepateiktas – „{call}“",
  "mail.closed.line":
    "Kvietimo „{call}“ terminas baigėsi, o Jūsų organizacijos pasiūlymas liko nepateiktas. Pateikti jo nebegalima.",
  "mail.closed.kept":
    "Atsakymai niekur nedingo: juodraštį matysite iki {day} Vėliau jis bus ištrintas, apie tai pranešime prieš dvi savaites.",
  "mail.closed.link": "Atsisiųsti savo atsakymus (PDF)",
  "mail.closed.after":
    "Šiuos atsakymus galėsite panaudoti kitam kvietimui. Artimiausius kvietimus rasite „Kvieslio“ puslapyje „Kvietimai“.",
  "mail.clarify.subject": "Patikslinkite pasiūlymą – „{call}“",
  "mail.clarify.line":
    "Vietos veiklos grupė prašo patikslinti Jūsų organizacijos projektinį pasiūlymą Nr. {registration} (kvietimas „{call}“).",
  "mail.clarify.due": "Patikslinimą pateikite iki {day} (imtinai).",
  "mail.clarify.link": "Peržiūrėti klausimus",
  "mail.clarify.after":
    "Laiku nepateikus patikslinimo, pasiūlymas bus vertinamas pagal turimą informaciją ir gali būti atmestas.",
  "mail.clarifyDue.subject": "Baigiasi terminas patikslinti – „{call}“",
  "mail.clarifyDue.line":
    "Projektinio pasiūlymo Nr. {registration} patikslinimas dar nepateiktas. Pateikti galima iki {day} (imtinai).",
  "mail.clarifyDue.saved": "Įrašyti, bet nepateikti atsakymai nevertinami.",
  "mail.clarifyExtension.subject": "Atsakyta dėl termino – „{call}“",
  "mail.clarifyExtension.granted":
    "Projektinio pasiūlymo Nr. {registration} patikslinimo terminas pratęstas iki {day} (imtinai).",
  "mail.clarifyExtension.refused":
    "Projektinio pasiūlymo Nr. {registration} patikslinimo terminas nepratęstas: galioja anksčiau nustatytas.",
  "mail.clarifyStaff.answered.subject": "Pateiktas patikslinimas – „{call}“",
  "mail.clarifyStaff.answered.line":
    "Gautas pasiūlymo Nr. {registration} patikslinimas. Kas pakeista, matysite pasiūlymo puslapyje.",
  "mail.clarifyStaff.answered.link": "Peržiūrėti patikslinimą",
  "mail.clarifyStaff.extension.subject": "Prašoma pratęsti terminą – „{call}“",
  "mail.clarifyStaff.extension.line":
    "Pareiškėjas prašo pratęsti pasiūlymo Nr. {registration} patikslinimo terminą. Kol neatsakote, galioja pirmasis.",
  "mail.clarifyStaff.extension.link": "Peržiūrėti prašymą",
  "mail.clarified.subject": "Patikslinimas gautas – „{call}“",
  "mail.clarified.line":
    "Projektinio pasiūlymo Nr. {registration} (kvietimas „{call}“) patikslinimas pateiktas. Registracijos numeris nesikeičia.",
  "mail.clarified.link": "Peržiūrėti pasiūlymo būseną",
  "mail.news.published.subject": "Naujas kvietimas – „{call}“",
  "mail.news.published.line": "Paskelbtas kvietimas „{call}“.",
  "mail.news.amended.subject": "Pakeistos sąlygos – „{call}“",
  "mail.news.amended.line":
    "Kvietimo „{call}“ sąlygos pakeistos. Kvietimo puslapyje rasite priežastį ir kiekvieną pakeistą žodį.",
  "mail.news.extended.subject": "Pratęstas terminas – „{call}“",
  "mail.news.extended.line": "Kvietimo „{call}“ pasiūlymų pateikimo terminas pratęstas visiems.",
  "mail.news.answered.subject": "Atsakyta į klausimus – „{call}“",
  "mail.news.answered.line":
    "Kvietimo „{call}“ puslapyje paskelbta naujų atsakymų į pareiškėjų klausimus.",
  "mail.news.cancelled.subject": "Kvietimas atšauktas – „{call}“",
  "mail.news.cancelled.line": "Kvietimas „{call}“ atšauktas.",
  "mail.news.cancelled.next":
    "Pasiūlymai nepriimami ir nevertinami. Priežastis nurodyta kvietimo puslapyje.",
  "mail.news.until": "Pasiūlymus galima pateikti iki {deadline} (Lietuvos laiku).",
  "mail.news.link": "Atverti kvietimą",
  "mail.news.whyDraft": "Rašome, nes Jūsų organizacija pildo šio kvietimo pasiūlymą.",
  "mail.news.whyFollower": "Rašome, nes prenumeruojate šios grupės kvietimų naujienas.",
  "mail.question.asked.subject": "Atsakykite į klausimą – „{call}“",
  "mail.question.asked.line": "Gautas klausimas apie kvietimą „{call}“.",
  "mail.question.asked.link": "Skaityti ir atsakyti",
  "mail.question.asked.after": "Atsakymą paskelbsime visiems kvietimo puslapyje.",
  "mail.question.answered.subject": "Atsakyta į Jūsų klausimą – „{call}“",
  "mail.question.answered.line": "Atsakėme į Jūsų klausimą apie kvietimą „{call}“.",
  "mail.question.answered.link": "Skaityti atsakymą",
  "mail.question.answered.after":
    "Klausimas ir atsakymas paskelbti visiems; kas klausė, neskelbiama.",
  "mail.follow.subject": "Patvirtinkite kvietimų prenumeratą – Kvieslys",
  "mail.follow.line":
    "Kažkas, tikriausiai Jūs, paprašė šiuo adresu siųsti kvietimų naujienas. Grupė: {group}.",
  "mail.follow.link": "Patvirtinti prenumeratą",
  "mail.follow.after":
    "Nuoroda veikia 48\u00a0valandas. Jei prašėte ne Jūs, nieko daryti nereikia: niekas nebus siunčiama.",
  "inbox.title": "Laiškai",
  "inbox.text": "SMTP serveris nenustatytas, todėl laiškai niekur nesiunčiami – jie sudėti čia.",
  "inbox.subject": "Tema",
  "inbox.to": "Kam",
  "inbox.date": "Kada",
  "inbox.attachments": "Priedai",
  "inbox.headers": "Antraštės",
  "mail.fileRefused.subject": "Įkelkite failą iš naujo – „{call}“",
  "mail.fileRefused.line":
    "Vieno Jūsų pasiūlymo kvietimui „{call}“ failo naudoti negalima: jame rastas virusas arba jis sugadintas. Kurio, matysite pasiūlymo puslapyje.",
  "mail.fileRefused.link": "Atverti pasiūlymą",
  "mail.fileRefused.after":
    "Kol toks failas prisegtas, pasiūlymo pateikti negalima. Jei pasiūlymas jau pateiktas, kreipkitės į vietos veiklos grupę.",
} as const satisfies Record<string, LithuanianMessage>;
