import type { Topic } from './business.ts';

export const parcelsProblems: readonly Topic[] = [
  {
    kind: 'urgent',
    subjects: [
      'Your system is down',
      'URGENT: cannot print labels',
      'Outage, our dispatch is standing still',
      'Nothing can be shipped',
    ],
    facts: [
      'The booking portal has been down since {clock} and we cannot create a single shipment.',
      'Your label API answers 503 to every call since {clock}, so our whole packing line is standing still.',
      'None of our staff can log in to the shipping portal; it shows a server error since {clock}.',
    ],
    details: [
      'We have {pieces} orders that must leave today.',
      'The driver comes at {pickup} and there are {pieces} boxes here without a label.',
      'Your status page says that everything is fine, which it clearly is not.',
      'All {few} of our sites are affected.',
    ],
    asks: [
      'Please get this fixed immediately.',
      'We need this back now, or at least a way to ship without it.',
      'Call me as soon as you read this.',
    ],
  },
  {
    kind: 'urgent',
    subjects: ['Medication parcel missing: {parcel}', 'Urgent: medicine not delivered', 'Medicine stuck in {depot}'],
    facts: [
      'Parcel {parcel} contains insulin for my father and it has not arrived.',
      'A cold-chain shipment of medicines, {parcel}, has been sitting at the {depot} depot {since}.',
      'The medication in parcel {parcel} was due {day}, and tracking stopped at {depot}.',
    ],
    details: [
      'It must stay cooled and spoils after 48 hours.',
      'The supply at home lasts until tomorrow at most.',
      'The pharmacy cannot send a replacement before next week.',
    ],
    asks: [
      'This is an emergency: please find it today.',
      'Someone must locate it right now and bring it out on a special run.',
      'Please phone me at once, a patient depends on this.',
    ],
  },
  {
    kind: 'urgent',
    subjects: [
      'Dangerous incident with your driver or parcel',
      'Somebody could have been killed',
      'URGENT: safety incident',
    ],
    facts: [
      'One of your vans from {depot} reversed into my car at {clock} and drove off.',
      'A parcel of yours, {parcel}, is leaking something that smells of solvent all over our hallway.',
      'Your driver, texting, ran a red light in front of the school at {clock} and almost hit my son.',
    ],
    details: [
      'I have photos and {few} witnesses.',
      'The police have been told and gave me a reference number.',
      'My wife was hurt and had to see a doctor.',
    ],
    asks: [
      'I need your insurance details today.',
      'I want somebody responsible to call me today.',
      'Send someone round immediately.',
    ],
  },
  {
    kind: 'urgent',
    subjects: ['Solicitor instructed', 'Final notice before legal action', '{claim}: court papers ready'],
    facts: [
      'You lost parcel {parcel}, worth {claim}, and have turned down my claim for the {nth} time.',
      'You owe us {claim} for lost consignments and have ignored every invoice.',
      'My claim of {claim} for parcel {parcel} has now been open for {days} beyond your own deadline.',
    ],
    details: [
      'My solicitor has drafted the court papers.',
      'I have filed a complaint with Trading Standards.',
      'A chargeback is under way at my bank as well.',
    ],
    asks: [
      'If I do not have the money by Friday, we will take legal action.',
      'This is my last letter before I go to the small claims court.',
      'Pay the full refund, or the next letter comes from my lawyer.',
    ],
  },
  {
    kind: 'urgent',
    subjects: [
      "I can see other people's addresses",
      'Data breach on the tracking page',
      'Personal data of strangers in my account',
    ],
    facts: [
      'When I open the tracking page of {parcel}, it shows me the name, phone number and signature of a stranger.',
      'My account lists {pieces} parcels that belong to other people, with their full addresses.',
      'The delivery confirmation for {parcel} came with the details of {few} other customers attached.',
    ],
    details: [
      'It still happens after signing out and in again.',
      'I have to assume that others can see mine.',
      'This is a personal data breach under the GDPR.',
    ],
    asks: [
      'Please involve your data protection officer at once.',
      'Close this leak today and confirm it in writing.',
      'I will report it to the regulator if I hear nothing within 24 hours.',
    ],
  },
  {
    kind: 'problem',
    subjects: [
      'Where is parcel {parcel}?',
      'Parcel {parcel} not delivered',
      '{parcel} stuck in {depot}',
      'Still waiting for my delivery',
      'Late delivery',
    ],
    facts: [
      'Parcel {parcel} was due {day} and has not arrived.',
      'Tracking for {parcel} has not moved from {depot} for {days}.',
      'I have been waiting for {goods} under number {parcel} for {days} now.',
      'My parcel {parcel} has gone back and forth between {depot} and here {few} times.',
    ],
    details: [
      'I stayed at home for it all day.',
      'The sender says that it left their warehouse {day}.',
      'The tracking page only says "in transit".',
      'The estimated date has been changed {few} times.',
      'Your app showed the driver {few} stops away, and then nothing.',
    ],
    asks: [
      'Please tell me where it is.',
      'Can you find out when it will be delivered?',
      'Could you ask the depot to look for it?',
      'When can I expect it?',
    ],
  },
  {
    kind: 'problem',
    subjects: ['Marked as delivered, but nothing here', '{parcel} "delivered" to nobody', 'Not my signature'],
    facts: [
      'Parcel {parcel} is marked as delivered at {clock}, but nothing is here.',
      'According to your app {goods} was left {spot} at {clock}, and it is not there.',
      'The proof of delivery for {parcel} shows a door that is not mine.',
    ],
    details: [
      'I was at home at the time and nobody rang the bell.',
      'I have asked all my neighbours.',
      'The name in the signature field means nothing to me.',
      'Our door camera shows no visit at all.',
    ],
    asks: [
      'Please check with the driver.',
      'Can you send me the GPS position of the delivery?',
      'What do I have to do to open a search?',
      'Please start an investigation.',
    ],
  },
  {
    kind: 'problem',
    subjects: [
      'Damaged parcel {parcel}',
      'Contents broken on arrival',
      'Box arrived crushed',
      'Damage claim for {parcel}',
    ],
    facts: [
      'Parcel {parcel} arrived {day} with one side crushed in.',
      'I received {goods} {day} and the box looked as if it had been thrown.',
      'The contents of {parcel}, worth {amount}, were broken when I opened it.',
    ],
    details: [
      'I took photos of the box and the packing.',
      'The driver had gone before I could refuse it.',
      'It was marked as fragile on all sides.',
      'There was plenty of padding, so it must have been dropped.',
    ],
    asks: [
      'How do I claim the damage?',
      'Please tell me whether you or the sender will replace it.',
      'I would like a replacement or my {amount} back.',
    ],
  },
  {
    kind: 'problem',
    subjects: ['Careless delivery {day}', 'About your driver in {depot}', 'This is no way to deliver'],
    facts: [
      'Your driver threw {parcel} over the gate {day}.',
      'For the {nth} time the courier left a card without ringing the bell.',
      'The driver left {goods} {spot} in the pouring rain.',
    ],
    details: [
      'The delivery notes say clearly to use the front desk.',
      'We have a camera and can send the video.',
      'The regular driver never does this.',
    ],
    asks: [
      'Please talk to the depot in {depot}.',
      'Please make sure that this does not happen again.',
      'I would like to know what you do about it.',
    ],
  },
  {
    kind: 'problem',
    subjects: ['Wrong charge on invoice', 'Question on {fee}', 'Invoice does not match', 'Billing mistake'],
    facts: [
      'Our last invoice has a surcharge of {fee} that we did not agree to.',
      'We were charged twice for {parcel}.',
      'You billed {fee} for an oversized item, although {parcel} is well within the limits.',
    ],
    details: [
      'I measured and weighed it myself before the pickup.',
      'The quote said something else.',
      'The same happened on {few} earlier invoices.',
    ],
    asks: [
      'Please correct the invoice.',
      'Could you explain how this came about?',
      'Please credit the amount to our account.',
    ],
  },
  {
    kind: 'problem',
    subjects: ['Pickup missed', 'Nobody came to collect', 'Collection {day} did not happen'],
    facts: [
      'The pickup booked for {clock} {day} did not take place.',
      'Nobody collected our {pieces} parcels {day}.',
      'The driver came for the collection but took only {few} of {pieces} boxes.',
    ],
    details: [
      'The booking shows as confirmed.',
      'We had two people waiting at the ramp.',
      'Our customers are starting to ask.',
    ],
    asks: [
      'Please send somebody for the rest.',
      'Can you rebook it for tomorrow morning?',
      'Which time can you offer instead?',
    ],
  },
];
