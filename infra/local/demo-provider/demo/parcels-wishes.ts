import type { Topic } from './business.ts';

export const parcelsWishes: readonly Topic[] = [
  {
    kind: 'question',
    subjects: [
      'Change delivery address for {parcel}',
      'Deliver {parcel} on another day?',
      'Redirect to a parcel shop',
      'Delivery of {parcel}',
    ],
    facts: [
      'I will be away when {parcel} is due.',
      'I moved house {day}, and {parcel} is still going to the old address.',
      'Parcel {parcel} was sent to my office, which is closed that day.',
    ],
    details: [
      'The app offers me only today or tomorrow.',
      'A parcel shop would be fine, too.',
      'The nearest shop would be in {depot}.',
    ],
    asks: [
      'Can I change the address while it is on its way?',
      'Could you hold it for {days}?',
      'Is there a fee for redirecting it?',
    ],
  },
  {
    kind: 'question',
    subjects: ['Customs form for {abroad}', 'Sending {goods} to {abroad}', 'Price for a shipment to {abroad}'],
    facts: [
      'I would like to send {goods} to {abroad}.',
      'We are planning to ship about {pieces} parcels a month to {abroad}.',
      'I am preparing a parcel to {abroad}, declared at {amount}.',
    ],
    details: [
      'It weighs about {few} kilos.',
      'It should be insured for {amount}.',
      'The calculator on your site gives no price for it.',
    ],
    asks: [
      'Which papers do I need?',
      'What does it cost and how long does it take?',
      'Who pays the duty, the receiver or me?',
    ],
  },
  {
    kind: 'question',
    subjects: [
      'Technical question',
      'Question about the tracking API',
      'Integration of our shop',
      'For your developers',
    ],
    facts: [
      'We are connecting our shop to your tracking API.',
      'Our warehouse system should learn of each delivery by itself, about {pieces} a day.',
      'We would like to be told of deliveries rather than ask for each parcel.',
    ],
    details: [
      'At the moment we download a file by hand.',
      'Our developer read the documentation but could not find it.',
      'We work with webhooks from other carriers.',
    ],
    asks: ['How is that done with you?', 'Can you point us to an example?', 'Do you have a test environment for this?'],
  },
  {
    kind: 'question',
    subjects: ['Collecting a parcel in {depot}', 'Collect {parcel} in person', 'Question about collecting {parcel}'],
    facts: [
      'I would like to collect {parcel} in person.',
      'A card in my letter box says that {parcel} is kept in {depot}.',
      'My brother would pick up {parcel} for me in {depot}.',
    ],
    details: [
      'It would have to be after {pickup}.',
      'The card does not say anything about opening hours.',
      'It is a large box, so I would come by car.',
    ],
    asks: ['Until when are you open?', 'What kind of ID is needed?', 'How long will it be kept for me?'],
  },
  {
    kind: 'thanks',
    subjects: [
      'Thank you!',
      'Great driver in {depot}',
      '{parcel} arrived, thanks',
      'A word of praise',
      'Re: Where is parcel {parcel}?',
    ],
    facts: [
      'Parcel {parcel} arrived this morning, thank you so much for chasing it.',
      'I just wanted to say how helpful your driver in {depot} is.',
      'The {depot} depot found {goods} within an hour, brilliant.',
      'Thanks to {agent}, {parcel} was redirected in time for the party.',
    ],
    details: [
      'He carried it up {few} flights of stairs with a smile.',
      'Everything was in perfect condition.',
      'I had given up hope, so this was a lovely surprise.',
      'The updates by text message were great, too.',
    ],
    asks: ['Nothing else needed, you can close this.', 'Thanks again!', 'Wonderful service.', 'Have a great week.'],
  },
  {
    kind: 'thanks',
    subjects: ['Happy with the new app', 'Well done', 'Nice improvement'],
    facts: [
      'The new tracking map in your app is excellent.',
      'We have sent {pieces} parcels with you this month and every single one arrived on time.',
      'The new label tool saves us about {minutes} minutes a day, we love it.',
    ],
    details: ['My team is delighted.', 'It was set up in no time.', 'It is so much better than the one before.'],
    asks: ['Thank you to everyone who worked on it.', 'Thanks and well done.', 'Please tell the team.'],
  },
];
