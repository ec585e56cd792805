import { foldText } from '#lib/text/fold.ts';
import { bare } from '#lib/text/words.ts';
import { english } from './english/language.ts';

// Stop words of the most common languages of support mail, including greetings and thanks. Compiled for this project, not
// copied from another list.
const others = {
  german: `aber alle allem allen aller alles als also andere anderen auch auf aus bei beim bereits bis bisher bist bitte
    bitten dabei dadurch dafür daher damit danach danke dann daran darauf das dass davon dazu dein deine dem den
    denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem
    einen einer eines einige einmal erst etwas euch euer eure für gegen ganz gar geehrte geehrter geehrten geht
    gemacht gerne gern gestern gibt grüße gruß grüßen guten gut habe haben hallo hat hatte hatten herren damen heute
    hier hilfe hätte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ins ist jede jeden jeder jedes jetzt kann
    kannst kein keine keinen keiner können könnten könnte lassen leider liebe lieber liebes mal mehr mein meine
    meinem meinen meiner mich mir mit morgen muss müssen möchte möchten nach nachdem nicht nichts noch nun nur oder
    ohne schon sehr sein seine seinen seiner seit selbst sich sie sind sobald sollte sollten soll sondern sonst
    trotz trotzdem tun und uns unser unsere unseren unter vielen viele viel vielleicht vom von vor wann war waren
    warum was weil weiter weitere welche welcher wenn wer werde werden wie wieder wieso will wir wird wissen wohl
    wollen wollte wurde wurden während wäre zum zur über überhaupt zwar zwei mfg freundlichen freundliche anfrage
    frage seitdem bekommen erhalten niemand drei bin fast tag man`,
  french: `afin ainsi alors après assez aucun aucune aujourd aujourdhui aussi autre autres avait avant avec avez avoir
    avons beaucoup bien bonjour bonsoir car cela celle celui ces cet cette ceci chaque chez combien comme
    cordialement dans depuis des deux dois doit donc dont elle elles encore entre est été être étais était êtes eux
    faire fait faites faut hui ici ils jamais jusque lequel les leur leurs lors lorsque madame mais malgré même
    merci mes messieurs moi mon monsieur mieux nos notre nous ont par parce pas pendant peu peut peux plaît plait
    pourquoi pourriez pouvez pouvoir pour près puis puisque quand que quel quelle quels quelles quelque qui quoi
    rien sais salut sans savoir sera serait ses seulement sinon soit sommes sont souhaite sous suis sur tous tout
    toute toutes toujours très trop une vers veuillez veux voici voilà vos votre voudrais vous salutations bonne
    journée dire dites avais jai nai cest quil comment plus son`,
  spanish: `ahora algo algún alguna algunos ante antes aquí así aunque bien buenas buenos cada casi como cómo cual cuál
    cuando cuándo cuanto debe del desde después dias días donde dónde dos durante ella ellos entonces entre era eran
    esa ese eso esta está están estar este esto estos estoy fue fueron gracias haber había hace hacer hacia han
    hasta hay hola hoy las les los luego mas más menos mes mientras mis mucha muchas mucho muchos muy nada nadie
    ninguna ningún nos nosotros nuestra nuestro nunca otra otras otro otros para parece pero poco podría podrían
    porque por pues puede pueden puedo qué que querer quien quién quiero quisiera saber saludos sea según ser sería
    sido siempre sin sobre solo sólo son soy sus tal también tampoco tan tanto tener tengo tiene tienen toda todas
    todavía todo todos tras una unas uno unos usted ustedes vez voy ayer mañana favor cordial estimado estimada
    estimados ayuda necesito tendré tendrá pueda`,
  portuguese: `agora ainda alguém algum alguma antes aos apenas após aquele aqui assim até atenciosamente bem boa bom cada com
    como das depois desde dessa desse desta deste dia dias disso dos ela ele eles entre era essa esse esta está
    estão estar este estou fazer foi foram isso isto lhe mais mas mesmo meu meus minha minhas muita muito muitos não
    nada nas nem nenhum nessa nesse nesta neste nos nossa nosso nunca obrigada obrigado olá onde ontem outra outro
    para pela pelo pode podem poderia por porque posso pois preciso quais qual quando quanto que quem quero são sem
    sempre ser seu seus será sobre somente sou sua suas também tem têm tenho ter teve tinha toda todo todos tudo uma
    vai você vocês prezados prezado tarde noite ajuda favor gostaria consigo preciso consegue`,
  italian: `adesso alcuni alla alle allo allora anche ancora avere avete avevo aveva avuto bene buona buongiorno buonasera
    che chi ciao cioè come con cordiali così cosa cui dal dalla dalle degli dei del della delle dello dopo dove
    dunque ecco era erano essere fare fatto fino fra giorno già gli grazie hanno ieri infatti invece lei loro lui
    magari meno mentre mia mie miei mio molto molti nel nella nelle nessun nessuna niente noi non nostra nostro
    nulla oggi ogni oppure ora per perché perciò però più poco poi possibile posso potete potrei potreste prego
    prima proprio può qual quale quali qualche quando quanto quasi quella quelle quelli quello questa queste questi
    questo qui quindi sarebbe sempre senza sia siamo siete sono sta stata stato stesso sua sue sulla suo tra troppo
    tutta tutte tutti tutto una uno voi vorrei vostra vostro distinti saluti salve gentile gentili favore aiuto
    domani sapere sarà riesco bisogno vorremmo`,
  dutch: `aan afgelopen alle alleen alles als altijd alvast andere ben beste bij daar daarna dag dan dank dat deze dit
    doen doet dus echt een eens enige erg gaan gaat gedaan geen geweest graag groet groeten goedemiddag goedemorgen
    had hallo hebben hebt heb heeft hem het hier hij hoe hoor hun iemand iets inmiddels jullie kan kon kunnen kunt
    maar maken meer meneer mevrouw met mij mijn misschien moet moeten mogelijk mag naar nee niet niets nog nooit nou
    ons onze ook omdat onder sinds staat steeds tegen toch toen tot tussen uit vanaf vandaag veel verder via voor
    vriendelijke waar waarom wanneer waren wat weer wel welke werd wie wij wil willen worden wordt zal zeer zelf
    zich zij zijn zonder zou zouden gisteren morgen alstublieft hartelijk geachte hulp vraag bedankt van door der
    den des`,
  polish: `aby albo ale ani bardzo bez był była było były być będzie będę chcę chciałbym chciałabym ciągle coś czemu czy
    czym dla dlaczego dlatego dnia dobry dziękuję dzień dzisiaj dziś gdy gdzie ich ile inne jak jaka jaki jako jakie
    jest jestem jeszcze jeśli już każdy kiedy kto która które którego który których lub mam mamy mnie mogę można
    może moja moje mojego mojej mój musi nad nam nas nasz nic nie niestety niż oraz ponieważ państwa państwo pan
    pana pani pod pozdrawiam poprosić proszę prosze przed przez przy się sobie swoje tak taki tam tego tej ten teraz
    też tutaj tylko tym wam was według wczoraj wciąż witam wszystko więc wtedy żeby zawsze szanowni poważaniem
    pozdrowienia pomoc cześć`,
  russian: `без был была были было быть вам вас ваш ваша ваше вашего вашей ваши весь вообще вот все всё всего всегда всем
    всех вчера где даже для добрый день здравствуйте его если есть еще ещё завтра зачем здесь или как какой какая
    какие когда которая которое которые который кто либо лишь меня мне мной много могу можете можно может мой моя
    мое моё моего моей мои над надо нам нас нашего наш него нее ней нельзя нет никак ничего нужно однако она они оно
    очень под пожалуйста пока после потом потому почему поэтому при про просто прошу раз сам свой своего своей своё
    себя сегодня сейчас сделать делать спасибо так также такой там тем теперь тогда того тоже той только том тут уже
    уважением уважаемые хочу хотел хотела хотелось чего чем через что чтобы чтоб эта эти это этого этой этом этот
    эту привет подскажите помогите помощь вопрос два три раза`,
  turkish: `acaba ama ancak artık aynı bana bazı ben beni benim bile bir biraz birkaç biz bizi bizim böyle bugün buna bunu
    bunun burada çok çünkü daha dahi değil diye dolayı dün edebilir ediyorum efendim eğer fakat gerek gibi göre
    günler güne halen hala hangi hâlâ hem hep hepsi her hiç iken iki ile ilgili için içinde ise istiyorum işte iyi
    kadar karşı kendi kez kim lütfen madem nasıl neden nedeniyle nerede neyse niçin niye olan olarak oldu olduğu
    olmak olsun olur olmuş onu onun orada önce pek rağmen rica sadece saygılarımla sayın selam selamlar sizden sizi
    siz sizin sonra şey şimdi tabii tam tekrar teşekkür teşekkürler tüm üzere var veya yani yardım yarın yapmak yine
    yok zaman zaten merhaba merhabalar bey hanım ederim eder misiniz mısınız musunuz`,
  scandinavian: `aldrig alla alle allerede allt alltid alt altid andre annan att bara bare bliver blev blir blevet bort bruge
    både deg dem den denne der dere deres det detta dette dig din dine ditt dock eller ens enda ennå eran ert ett
    flere för fördi fordi fra från før fått får går gjort gjør gör gøre god goddag gång hade hadde hallå har haft
    hans hav have havde hei hej hela hele helst hen hende her hilsen hilsner hvad hvem hver hvilken hvis hvor
    hvordan hvorfor hälsning hälsningar här icke igen igjen igår ikke ingen inget ingenting inte innan inn jag jeg
    jer kan kanske kanskje kom kommer kunna kunne man med mellan mellom men mer mere mig min mina mine mitt mot mye
    mycket måste nån någon något några når när nei nej noe noen nogen noget noko och också også omkring oss sedan
    selv seg ser siden sig sin sina sine själv sitt skal ska skall skulle skulde snart snälla som stadig sådan tack
    tak takk till til tillbaka tilbage thi under upp utan uten vad var vara vart varför varit vår våra våre vid vil
    vill ville vært være vennlig venlig vänliga vänlig mvh morgen kväll hjälp hjælp hjelp behöver trenger
    fortfarande fortsatt ind brug inne været`,
  chinese: `我们 你们 他们 我的 你的 您好 你好 请问 谢谢 可以 没有 什么 怎么 一个 这个 那个 因为 所以 但是 已经
    还是 不能 不是 就是 如果 的话 一下 为什 么样 現在 现在 問題 非常 感謝 感谢 請問 謝謝 我們 你們 沒有
    還是 帮助 麻烦`,
  japanese: `御願 願致 致申 申上 御世 世話 何卒`,
  korean: `안녕 녕하 하세 세요 합니 습니 니다 니까 감사 사합 했는 는데 있습 입니 어요 아요 해주 주세 그리 리고
    하고 에서 으로`,
};

/** Stop words of other languages that are nouns in English: a van, a door, a comment. */
const thingsInEnglish = 'van door bin fast tag comment plus son hat war mine ten dove per man';

const folded = (lists: readonly string[]): string =>
  bare(foldText(lists.join(' ')))
    .split(/\s+/)
    .join(' ');

/** Folded stop words, separated by blanks. Bundles have the result in place of this module and what it imports. */
export const stopWordLists = () => ({
  english: folded([...english.stopWords, 'greetings morning evening thx sir madam']),
  others: folded(Object.values(others)),
  things: folded([thingsInEnglish]),
});
