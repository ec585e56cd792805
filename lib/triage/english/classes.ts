import type { TriageRules } from '../rules.ts';

const words = (text: string): string[] => text.split(/\s+/);

/** Words that are alike for the phrases in which they stand. */
export const englishClasses: TriageRules['classes'] = {
  again: words('again'),
  itself: words('itself themselves'),
  be: words(
    "is are was were be been being am isn't isnt aren't arent wasn't wasnt weren't keeps kept stays remains got goes went",
  ),
  stands: words("is are was were got been it's all"),
  much: words('few little low short long narrow wide heavy expensive cold hot warm loud quiet dark many late early'),
  was: words('was were got'),
  has: words("has have it's"),
  do: words('do does print~ sync~ load~ run~ ring~'),
  now: words('now finally already'),
  back: words('back'),
  you: words('you they your team'),
  fixed: words('fixed resolved solved sorted repaired'),
  solved: words('fixed resolved solved sorted repaired restored settled cleared cured'),
  bad: words(`broken down slow laggy crash~ drip~ leak~ freeze~ hang~ stuck happen~ fail~ noisy late missing locked occur~ bother~ overheat~ offline
    blocked wrong`),
  paper: words(
    `brochure~ catalogue~ catalog~ receipt~ copy copies certificate~ quote~ quotation~ form~ manual~ documentation docs
    link~ sample~ statement~ proof template~ example~ datasheet~ sheet~ price prices list pdf invitation~ agenda
    programme details information overview offer offers slides minutes recording`,
  ),
  trouble: words(
    'problem~ issue~ error~ complaint~ dropout~ failure~ interruption~ timeout~ bug~ trouble~ crash~ outage~ disconnections complaints',
  ),
  not: words(
    `not isn't isnt aren't arent wasn't wasnt weren't don't dont doesn't doesnt didn't didnt won't wont wouldn't hasn't
    hasnt haven't havent hadn't never`,
  ),
  cannot: words("can't cant cannot couldn't couldnt unable"),
  our: words("our my the your this that his her their all we're"),
  us: words('us me'),
  any: words('anybody anyone anything'),
  everyone: words('everyone everybody all anyone anybody'),
  nobody: words('nobody none'),
  people: words(
    `users customers clients people staff employees agents guests patients students visitors colleagues teams members
    children passengers tenants parents residents drivers subscribers suppliers buyers shoppers families kids candidates
    participants attendees nurses doctors teachers pupils workers swimmers diners callers donors households voters sellers
    players cashiers couriers delegates travellers commuters fans bidders applicants spectators`,
  ),
  service: words(
    `site~ website~ webshop shop~ store~ app~ application~ system~ server~ platform~ portal~ page~ service~ api~
    database~ network~ internet broadband connection~ login checkout payment~ mail~ email~ dashboard~ cluster~ phone~
    terminal~ wifi host~ hosting domain~ queue~ backend environment~ everything vpn crm erp pos scanner~ line~ webhook~
    replication keycard~ barrier~ gate~ till~ robot~ conveyor~ kiosk~ board~ switchboard intranet firewall gateway~
    sso registry repository turnstile~ pipeline~ registration ticketing`,
  ),
  utility: words('internet power electricity water heating gas'),
  serve: words(
    `work~ load~ open~ start~ respond~ connect~ show~ print~ sync~ update~ save~ play~ run~ appear~ display~ boot~ charge~
    function~ react~ refresh~ turn~ close~ match~ fit~ support~ arrive~ import~ export~ fire~ receive~ come deliver~
    transfer~ accept~ let recognise~ recognize~ reach~`,
  ),
  money: words(
    'money sales customers orders revenue business thousands hundreds turnover clients bookings guests half',
  ),
  bought: words(
    `subscription~ contract~ account~ membership~ plan~ policy service~ seat~ licence~ license~ agreement~ everything
    hosting tariff lease insurance package deal maintenance abonnement phone broadband internet line mobile gym`,
  ),
  provider: words(
    `provider bank supplier vendor company agency insurer insurance carrier host platform tool system solution operator
    firm competitor~ doctor practice gym school nursery dentist landlord broker shop store accountant software product
    service manufacturer hoster contractor`,
  ),
  leave: words(
    'leave leaving move moving switch~ go going change changing changed migrate migrating transfer transferring',
  ),
  demand: words('demand~ want~ expect~ insist~ require~ claim~ request~ owed need'),
  require: words('need require must'),
  soon: words('today tonight tomorrow now'),
  tell: words('please kindly pls plz'),
  could: words('can could would will may might'),
  alter: words(
    `change send resend reissue issue correct replace reset unlock restore transfer move merge update add remove enable
    disable check look reschedule book rebook activate deactivate grant set repair fix exchange extend upgrade install
    confirm call return refund cancel delete release deliver investigate help trigger reprint upload mail reinstate
    provide adjust apply arrange translate put take give bring pay let bill do make stop act hold use pause keep switch block
    unblock credit deduct redirect forward convert join seat split combine register rename raise lower increase reduce
    undo revert reopen recheck swap redo print schedule postpone shift clear clean collect waive reimburse assign unlink
    link amend edit erase disconnect connect reconnect reassign whitelist sync restart reboot recalculate rebill void`,
  ),
  order: words('order~ booking~ appointment~ reservation~ parcel~ delivery ticket~ invoice~ flight~ fine~ filter'),
  card: words('card account identity password passwords wallet laptop phone'),
  number: words(
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty # several many some couple',
  ),
  span: words('day days week weeks month months hour hours minutes evenings mornings weekends quarters'),
  nth: words('second third fourth fifth sixth tenth 2nd 3rd 4th 5th'),
  exposed: words('exposed leaked leaking leak~ visible accessible public readable published'),
  all: words('all every each both entire whole'),
  place: words(
    `restaurant~ clinic~ shop~ store~ branch branches office~ site~ school~ hospital~ hotel~ port~ station~ warehouse~
    plant~ ward~ building~ house~ apartment~ flat~ room~ stand~ lab~ farm~ pharmacy pharmacies practice~ depot~ theatre~
    cinema~ library libraries campus terminal~ carriage~ bus buses train~ truck~ van~ ship~ animal~ cow~ horse~ bed~`,
  ),
  gear: words(
    `brake~ steering wheel~ tyre~ tire~ throttle axle seatbelt harness rope ropes ladder~ handrail railing crib cot swing
    trampoline ceiling blade carabiner airbag handlebar~ fork winch crane hoist ramp tailgate`,
  ),
  heat: words('plug socket~ outlet cable~ battery charger heater boiler stove oven hob adapter powerbank blanket'),
  body: words(
    `arm~ leg~ hand~ finger~ thumb foot feet toe~ face eye~ head neck knee~ ankle~ wrist~ shoulder~ nose tooth teeth lip~
    tongue throat skin skull rib~ hip collarbone`,
  ),
  hurt: words(
    'swollen swelled burned burnt bleeding crushed bruised fractured sprained scalded squashed gashed dislocated blistered',
  ),
  dose: words(
    'tablet~ pill~ capsule~ dose~ dosage medicine~ medication~ prescription~ syringe~ infusion~ drops inhaler',
  ),
  prolong: words('prolong~ extend~ renew~ continue~'),
  foreign: words("someone's somebody's stranger's strangers else's others'"),
  private: words(
    `data payslips records addresses address passwords password credentials diagnosis names documents details files
    information letters photos pictures messages chats`,
  ),
};

/** Classes of opinions alone: the wording model learns from those above. */
export const opinionClasses: TriageRules['classes'] = {
  being: words("is was are were it's that's"),
  very: words('so very really pretty super damn extremely'),
  fine: words(`good great nice cool fun handy helpful friendly perfect convenient sweet neat tender happy fresh clean excellent
    delicious amazing awesome tasty comfortable`),
  faulty: words(
    `bad poor weird greasy stupid sad cheap dull flawed salty disappointing disappointed terrible horrible rude bland`,
  ),
  reviewed:
    words(`case quality value price prices deal sound reception battery phone headset charger product item food service
    selection place spot stuff buy purchase choice taste flavor protection beer meal experience fit design
    people folks staff atmosphere vibe surprise color colour tool restaurant pizza burger steak life`),
  unlike: words("not isn't isnt wasn't wasnt aren't arent weren't werent"),
};
