import type { CallContent, CallRules, LocalText } from "#app/domain/calls/definition.ts";
import { useLocalText } from "../local-text.ts";
import { inScript } from "./in-script.ts";
import { useLocale } from "../use-t.ts";

interface Described {
  number: string;
  title: LocalText;
  opensAt: Date;
  closesAt: Date;
  group: { name: string; slug: string };
  definition: { content: CallContent; rules: CallRules };
}

/** The call as search engines read it (schema.org): the service, its grant, its time. */
export function CallJsonLd({ call, origin }: { call: Described; origin: string }) {
  const say = useLocalText();
  const inLanguage = useLocale();
  const { content, rules } = call.definition;
  const url = `${origin}/calls/${call.number}`;
  const provider = {
    "@type": "Organization",
    name: call.group.name,
    url: `${origin}/groups/${call.group.slug}`,
  };
  const graph = [
    {
      "@type": "GovernmentService",
      "@id": url,
      identifier: call.number,
      name: say(call.title),
      description: say(content.summary),
      serviceType: say(content.grantForm),
      url,
      inLanguage,
      provider,
      areaServed: say(content.territory),
      audience: content.eligibleApplicants.map((text) => ({
        "@type": "Audience",
        audienceType: say(text),
      })),
      hoursAvailable: {
        "@type": "OpeningHoursSpecification",
        validFrom: call.opensAt.toISOString(),
        validThrough: call.closesAt.toISOString(),
      },
      availableChannel: { "@type": "ServiceChannel", serviceUrl: url },
    },
    {
      "@type": "MonetaryGrant",
      name: say(call.title),
      url,
      amount: {
        "@type": "MonetaryAmount",
        currency: "EUR",
        minValue: rules.minGrantCents / 100,
        maxValue: rules.maxGrantCents / 100,
      },
      funder: { "@type": "Organization", name: say(content.fund) },
      sponsor: provider,
    },
  ];
  return (
    <script
      type="application/ld+json"
      // oxlint-disable-next-line react/no-danger -- data that no browser runs, its "<" written otherwise
      dangerouslySetInnerHTML={{
        __html: inScript({ "@context": "https://schema.org", "@graph": graph }),
      }}
    />
  );
}
