import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** Danger to life and health. */
export const englishSafetyRules: TriageRulesInput['rules'] = [
  {
    name: 'safety',
    askable: true,
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      smell~ of gas, smell~ gas, gas leak~, gas smell, carbon monoxide, co alarm, on fire, caught fire, a fire, small
      fire, fire in, started a fire, burning smell, smell~ burn~, smoke, overheat~, spark~, electric shock~, got a
      shock, electrocut~, electrocuted, injur~, injured, injury, injuries, hurt my, hurt himself, hurt herself, got
      hurt, bleed~, bruise~, in hospital, to hospital, to the hospital, we are a hospital, ambulance~, allergic
      reaction, anaphylactic, anaphylaxis, overdose~, wrong dose, wrong medication, insulin, poison~, poisoning,
      vomit~, contaminated, explod~, exploded, explosion, burst, flood~, flooding, water .. leak~, leaking into, lift
      .. stuck, elevator .. stuck, stuck in .. lift, stuck in .. elevator, trapped, suicid~, suicide, suicidal, kill
      myself, hurt myself, somebody dies, someone dies, could die, can die, kill a, kill someone, life threatening,
      for our lives, danger to, dangerous, in danger, unsafe, threaten~ to, stalker, stalking, collapsed, brakes
      failed, chok~, fainted, unconscious, food poisoning, foreign object, choking hazard, exposed wires, live wire~,
      bare wires, ceiling .. collapsed, ceiling .. coming down, burned my, burnt my, burns on, scald~, seizure,
      diabetic, heart attack, chest pain, medical emergency, violent, violence, assault~, attacked, harass~, weapon,
      followed me home, afraid for, scared for my, fear for, could have killed, could kill, almost killed, nearly
      died, could have died, somebody could get, someone could get, hospitalised, hospitalized, rash, stuck inside,
      gas leak, short circuit, sparks, smelled gas, smelling gas, smells of gas, smell gas, smell of burning, smells
      burnt, smells like burning, burnt smell, smells of smoke, smell of smoke, smell smoke, in flames, went up in
      flames, burned down, burnt down, burnt me, burned his, burned her, burnt his, burnt her, second degree, got so
      hot, gets so hot, too hot to touch, red hot, swollen battery, battery .. swollen, battery swelled, battery
      bulging, exploding, blown up, electrified, got an electric, got electrocuted, under current, snapped .. while,
      snapped and hit, hit .. in the face, hit .. in the head, hit .. on the head, struck by, fell off .. ladder, fell
      through, ran over, trapped inside, finger .. crushed, hand .. crushed, amputat~, broken arm, broken leg, broken
      wrist, broke my arm, broke my leg, broke my wrist, fracture~, concussion, cut himself, cut herself, deep cut,
      bleeding, burn injury, lost consciousness, passed out, breathing problems, can't breathe, cannot breathe, could
      not breathe, trouble breathing, difficulty breathing, suffocat~, nearly choked, almost choked, swallowed, nearly
      swallowed, drown~, nearly drowned, nearly killed, almost fell, almost hit, could have been killed, could have
      been injured, could have been hurt, lucky to be alive, alive by luck, seriously hurt, badly hurt, someone hurt,
      somebody hurt, someone will get hurt, before somebody dies, before someone dies, before someone gets, before
      somebody gets, kills somebody, kills someone, lives are at, lives at stake, lives at risk, life at risk, lives
      in danger, risk to life, matter of life, life or death, life and death, acute danger, health risk, health
      hazard, safety hazard, safety risk, safety issue, safety concern, fire hazard, fire risk, hazardous, unsafe to,
      is not safe, feel unsafe, don't feel safe, do not feel safe, fumes, asbestos, chemical spill, chemical leak,
      leaking acid, legionella, salmonella, listeria, e coli, botulism, rat poison, mouse poison, worms in, maggots
      in, piece of glass, pieces of glass, shard~, piece of metal, pieces of metal, piece of plastic in, needle in,
      nail in, razor blade, stone in .. food, broken tooth, broke a tooth, broke my tooth, got sick after, got ill
      after, got sick from, all sick, sick after, threw up, throwing up, diarrhoea, diarrhea, stomach pain~, allergen
      not, contains nuts, nuts in, nut free .. nuts, gluten free .. gluten, mislabelled, mislabeled, wrong tablets,
      wrong pills, tablets of other, wrong blood, wrong vaccine, wrong dosage, wrong prescription, dosage .. wrong,
      double dose, wrong patient, mixed up .. patient, mixed up .. patients, no insulin, out of insulin, no oxygen,
      oxygen .. run, dialysis, pacemaker, defibrillator, ventilator, incubator, life support, panic alarm, emergency
      line, fire brigade, fire department, firefighters, emergency room, er visit, in the er, intensive care,
      paramedics, evacuat~, left the house, brake~ .. fail~, brakes don't, brakes do not, no brakes, steering ..
      fail~, steering .. locked, wheel .. came off, wheel came off, wheel fell off, tyre burst, tire blew, accelerat~
      by itself, car seat .. broke, crib .. collapsed, bed .. collapsed, ladder .. broke, ladder .. collapsed, shelf
      .. fell, ceiling .. fell, ceiling .. leaking, roof .. collapsed, balcony .. loose, lift dropped, lift .. fell,
      elevator .. fell, elevator dropped, lift .. dropped, door opened while, started by itself, cable snapped, rope
      snapped, chain snapped, pedal .. snapped, axle broke, handrail .. loose, strangled, strangulation, choking,
      choked, my baby nearly, my child nearly, adult content, adult films, porn~, pornographic, child abuse, abused,
      abusive, groom~ .. child, predator, nude~, sexual~, sexually, molest~, rape, raped, bully~ my, bullying,
      bullied, cyberbullying, threats, threatening, threatened, threaten~, death threat~, stalked, stalks, stalker~,
      ex husband, ex partner, domestic violence, beat me, hit me, pushed me, punched, spat at, drunk driver, driver ..
      drunk, was drunk, smelled of alcohol, missing child, child is missing, lost child, does not want to live,
      doesn't want to live, don't want to live, no longer want to live, not want to live, want to die, wants to die,
      wanted to die, end my life, ending my life, end it all, take my life, take his life, take her life, kill
      himself, kill herself, self harm, self-harm, hurt themselves, harm myself, harm himself, harm herself, cutting
      herself, no reason to live, can't go on living, better off dead, bedridden, wheelchair .. stuck, elderly ..
      alone, disabled .. stuck, freezing with, baby .. cold, no heating .. children, no heating .. baby, hypothermia,
      frostbite, heat stroke, degrees in here, afraid to use, afraid of .. fire, we are afraid, we're afraid, feared
      for, fell and .. hurt, child could choke, baby could choke, children could choke, grandfather fell, grandmother
      fell, mother fell, father fell, child fell, crushed .. hand, crushed .. finger, crushed .. foot, newborn ..
      cold, with a newborn, have a newborn, evacuated, feel dizzy, felt dizzy, driver was drunk, a knife, a gun, with
      a gun, a bomb, bomb threat, call 911, called 911, called 112, called 999, isn't safe, not safe to, this is not
      safe, gets hurt, get hurt, got burned, got burnt, burned me, fire alarm .. going, smoke alarm .. going, alarm ..
      going off, alarm keeps going off, i'm scared, i am scared, toxic fumes, blood everywhere, lost .. blood, my
      blood, in shock, gave .. shock, gave me a shock, shock from .. socket, taken ill, been taken ill, ill after, all
      ill, child safety, safety of our, safety of my, asks children, stranger .. chat, stranger .. children, from
      outside .. chat, child protection, safeguarding, set alight, caught alight, alight, set .. on fire, set fire to,
      burning eyes, eyes burn~, can hardly breathe, hardly breathe, gasping, groped, groping, touched my daughter,
      touched my son, touched me, in surgery, in an ambulance, in the ambulance, get to dialysis, black water, brown
      water, water is brown, water is black, came off while, wheel .. off at, nurse noticed, instead of 1 mg, mg
      instead, ml instead, left without my, left my son, left my daughter, left my child, left our child, left him
      alone, left her alone, left alone in, found on the street, ran onto the, suicide note, note of farewell,
      farewell letter, goodbye letter, wants to kill, going to kill, will kill, threatened to kill, wants to hurt,
      going to hurt, harm to, did not go off, didn't go off, alarm failed, failed to lock, door stands open, could
      have been worse, could have ended, near miss, gave way, on his head, on her head, on my head, being scanned,
      half raw, raw chicken, served raw, raw meat, in bed with, with fever, high fever, face is swollen, swollen face,
      swollen lips, tongue .. swollen, nearly drove, nearly crashed, almost crashed, nearly ran, on his phone while,
      on the phone while driving, drove like, fell asleep at, courier .. drunk, technician .. drunk, banged on, knows
      where i live, came back at night, during treatment, during surgery, during an operation, infusion pump, blood
      samples, mix-ups are, wrong blood sample, water .. through the ceiling, water through the ceiling, water ..
      coming through, water pouring, water gushing, water running down, water dripping .. socket, water .. socket,
      ceiling .. came down, all fell ill, both fell ill, fell ill after, became ill after, first dose .. wrong,
      tablets of another, medication of another, medicine of another, vaccine of another, prescription .. mixed,
      prescription mixed up, alarm panel, fire alarm .. offline, smoke alarm .. offline, fire alarm .. broken,
      sprinkler~ .. not, no longer monitored, sparking, set .. alight, splinter~ of glass, {gear} .. came off, {gear}
      .. came loose, {gear} .. broke off, {gear} .. gave way, {gear} .. snapped, {gear} .. melted, {gear} .. fell off,
      {gear} .. fell down, {gear} .. flew off, {gear} .. exploded, {gear} .. on fire, {gear} .. smok~, {gear} ..
      spark~, {gear} .. burnt, {gear} .. burned, {gear} .. too hot, {gear} .. stopped working while, burnt {gear},
      melted {gear}, {hurt} {body}, {body} .. swell~, {body} {hurt}, caught his {body}, caught her {body}, caught my
      {body}, trapped his {body}, trapped her {body}, cut his {body}, cut her {body}, broke her {body}, broke his
      {body}, scorch mark, scorch marks, in a&e, accident and emergency, urgent clinic, at the emergency, poison
      centre, poison control, people .. in the lift, person .. in the lift, in the lift at, people in the elevator,
      lift .. does not move, stuck between floors, between floors, panic attack, alarm~ .. {not} go, smoke detector~
      .. {not}, wrong .. {dose}, {dose} .. too high, {dose} although, {dose} of someone, {dose} of another, instead of
      5 mg, painkiller~ .. patient, took the patient off, patient .. by hand, dragged him, dragged her, hit my
      daughter, hit my son, hit a child, hit our child, we are scared, i'm frightened, i am frightened, we're
      frightened, stands outside my, tracking me, restraining order, stranger's voice, voice .. baby monitor, talked
      to my baby, spoke to my baby, catch fire, catches fire, caught on fire, going up in flames, smouldering,
      smoulder~, water .. fuse, vaccines .. sun, vaccines .. degrees, no heating .. residents, no heating .. care,
      without heating .. children, without heating .. elderly, near drowning, pulled out of the water, not breathing,
      stopped breathing, anaphyla~, epipen, button battery, mushroom~ .. sick, food .. sick, all got sick, made us
      sick, made me sick, made him sick, made her sick, dragged my, adding chlorine, too much chlorine, chlorine ..
      above, acid .. leak~, ammonia .. smell, {heat} .. melted, {heat} .. smok~, {heat} .. spark~, {heat} .. burnt,
      {heat} .. burned, {heat} .. glow~, {heat} .. exploded, burnt {heat}, melted {heat}, melting {heat}, gets my
      location, sees my location, knows my location, sees where i, knows where i, strength dispensed, jolt through,
      got a jolt, electric jolt, blue flash, loud bang, opened by itself, opens by itself, started on its own, drives
      off by itself, could get killed, kill somebody, he's fallen, she's fallen, fallen twice, emergency pendant,
      panic pendant, fall alarm, bags for tonight, none for tomorrow, out of medication, run out of medication, runs
      out of medication, out of medicine, no medication left, supplies have not come, supplies .. dialysis,
      pacemaker's, naked, deepfake, deep fake, intimate pictures, intimate photos, revenge porn, dead mouse, dead rat,
      dead bird, cockroach in, maggot~, hisses and, smells of petrol, smell of petrol, petrol leak~, fuel leak~,
      exhaust fumes, fire exit blocked, fire exit .. locked, emergency exit .. locked, emergency exit blocked,
      emergency exit .. blocked, tight at the fences, crush at, crowd .. pushing, people could get hurt, kids could
      get hurt, child got stuck, child is stuck, child stuck, locked in the car, locked in the lift, dog bit, sting~
      .. allergic, diabetic shock, heart stopped, resuscitat~, died after, died because, cable .. is live, socket ..
      is live, wire .. is live, casing .. is live, dead mouse in, fatal accident, fatal crash, fatal injury, water ..
      fuse box, {gear} .. by itself, can kill somebody, can kill someone, seat opened, buckle .. opened, swallowed a
      battery, swallowed a magnet, smoke detector .. {not}, co detector .. {not}
    `),
  },
];
