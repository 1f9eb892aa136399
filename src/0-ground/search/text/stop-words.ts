/**
 * Words that carry no meaning of their own, question words and requests among them; not one of the trade, and no
 * negation that turns the meaning. Where a script has no spaces their pairs of characters count.
 */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about after all also am an and another any anybody anyone anything are as at be because been before being
    between both but by can cannot could did didn do does doesn doing don done dont doesnt cant each either else
    ever every few for from further get gets getting give given go goes going got had has have having he her here hers
    him his how i if in into is it its itself just keep know let like ll make makes many may me might more most much
    must my myself need needs of on once one only or other our ours ought out over own please quite re s same shall
    she should so some somebody someone something such t tell than that the their theirs them themselves then there
    these they thing things this those through to too under until up upon use used using ve very via want wants was
    wasn way we were what whats when where which while who whom whose why will with within won would you your
    yours yourself im ive d m`,
  ru: `а более больше бы был была были было быть в вам вами вас ваш ваша ваше вашего вашей вашем вашему ваши вашим
    вашими ваших вашу весь во вот все всего всем всеми всему всех всю вся всё где да даже для до его ее ей ему если
    есть еще же за зачем здесь и из или им ими их к как какая какие каким какими каких какого какое какой каком какому
    какую ко когда кого ком кому которая которого которое которой котором которому которую которые который которым
    которыми которых кто куда ли либо лишь между меня мне много могу могут мог можем может можете можно мой моя мои
    моего моей моем моему моим моими моих мою моё мы на над надо нам нами нас наш наша наше нашего нашей нашем нашему
    наши нашим нашими наших нашу него нее ней нем нему нужен нужна нужно нужны них ним ними но о об обо однако он она
    они оно от откуда очень по под пожалуйста пока помогите после потом потому почему при про просто с сам сама сами
    само свое своего своей своем своему свои своим своими своих свой свою своя себе себя сейчас следует со собой
    собою так такая также такие таким такими таких такого такое такой таком такому такую там те тем теми тех то тобой
    того тоже той только том тому тот ту тут ты у уже хочу хотим хотите хочет хотят чего чей чем чему через что чтобы
    эта эти этим этими этих это этого этой этом этому этот эту я является являются делать сделать подскажите скажите
    должен должна должно должны именно`,
  zh: `的 了 嗎 吗 呢 吧 啊 是 在 和 與 与 及 或 也 都 就 而 於 于 被 把 讓 让 我 你 您 他 她 它 這 这 那 我們 我们
    你們 你们 您們 他們 他们 她們 它們 它们 如何 怎麼 怎么 怎樣 怎样 怎麼辦 怎么办 什麼 什么 甚麼 為什麼 为什么 為何
    为何 可以 是否 是不 能否 可否 能不 可不 哪裡 哪里 哪個 哪个 哪些 哪一個 哪一个 誰 谁 何時 何时 何處 何处
    什麼時候 什么时候 多少 請問 请问 請 请 這個 这个 這些 这些 那個 那个 那些 這裡 这里 那裡 那里 以及 並且 并且
    而且 因為 因为 所以 如果 若要 但是 的話 的话 之後 之后 之前 時候 时候 應該 应该 要如 應如 应如 該如 该如 需要 想要 可能 會 会 要
    能 想 給 给 對 对 從 从 到 為 为 以 其 此 有 一個 一个 一些 有沒 有没 我的 您的 你的 他的 的是 中的 上的 時的
    时的 是什 了解 進行 进行 使用 透過 通过 我要 我想 您可 您需 我可 我該 我该 該怎 该怎`,
  ja: `は が を に へ と も の で や か ね よ な から まで より など です ます ました ません でした する した して します
    しました される された されて されます できる できます できた いる います ある あります なる なります という
    といった これ それ あれ この その あの ここ そこ どこ だれ 誰 何 なに なぜ どう どうして どうやって どうすれば どの
    どのように どんな いつ いくら ください 下さい お願い 場合 ため ための こと もの とき たい したい ほしい について
    により による によって において ように ような また および または ならば いい よい ですか ますか でしょうか しょう
    べき ので のに には では とは への での からの ている ています てい`,
  ko: `은 는 이 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 및 또는 그리고 하지만 그러나 어떻게 무엇 무엇을 무엇입니까
    무슨 왜 언제 어디 어디서 어디에 어디에서 누구 누가 어느 어떤 얼마 하나요 합니까 합니다 하는 하려면 하고 하여 해야
    해요 할 수 있나요 있는 있습니다 있음 있으 있습니까 입니다 입니까 됩니다 되는 되나요 습니다 니다 나요 까요 주세요
    해주세요 부탁 그 이것 저것 그것 제 저는 나는 내가 우리 당신 귀하 대한 대해 때 경우 것은 것이 것을 위해 위한 통해
    때문에 면`,
  de: `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
    beim bin bis bist bitte da dabei dadurch dafür daher damit dann daran darauf darf das dass dein deine dem den denn
    der deren des dessen dies diese diesem diesen dieser dieses doch dort du durch dürfen ein eine einem einen einer
    eines er es etwas euch euer für gegen gibt hab habe haben hat hatte hier hinter ich ihm ihn ihnen ihr ihre ihrem
    ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jetzt kann kannst können könnte könnten man
    mehr mein meine meinem meinen meiner mich mir mit muss müssen muß nach noch nun nur ob oder sehr sein seine seinem
    seinen seiner seit selbst sich sie sind so solche soll sollen sollte sollten sondern sonst über um und uns unser
    unsere unserem unseren unserer unter viel vom von vor wann war waren warum was wegen weil welche welchem welchen
    welcher welches wenn wer wen wem werde werden wessen wie wieder wieso will wir wird wo woher wohin wollen womit
    worauf worden wurde wurden würde würden zu zum zur zwischen machen mache macht tun brauche möchte möchten`,
  fr: `a à afin ainsi alors après as au aucun aussi aux avant avec avez avoir avons c ça car ce ceci cela celle celles
    celui ces cet cette ceux chaque chez ci comment comme d dans de depuis des dois doit doivent donc dont du elle elles
    en encore entre es est et été être eu eux faire fait faut ils il je jusqu l la là le les leur leurs lors lorsque lui
    m ma mais me même mes moi mon nos notre nous on ont ou où par parce peu peut peuvent peux plus plusieurs
    pour pourquoi pouvez pouvoir puis puisque puis-je qu quand que quel quelle quelles quels qui quoi s sa se sera
    ses si sinon soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers veuillez via vos
    votre vous y combien svp besoin voulez veux`,
  es: `a acerca al algo algún alguna alguno algunos ante antes así aún aunque cada como cómo con cuál cuáles cual cuales
    cuando cuándo cuánto cuántos de debe deben debo del desde después donde dónde dos durante e el él ella ellas ellos
    en entonces entre era eres es esa esas ese eso esos esta está estas este esto estos están estoy fue ha haber hace
    hacen hacer hacia hago han hasta hay he la las le les lo los más me mi mis mientras mucho muy necesito nos
    nosotros nuestra nuestro o otra otro otros para pero por porqué porque puede pueden puedo pues que qué quién
    quien quiero se sea según ser si sí sido sobre son su sus también tan te tener tengo ti tiene tienen tu tus un
    una unas uno unos usted ustedes vosotros y ya yo favor`,
  it: `a agli al alla alle allo anche ancora avere c che chi ci cioè ciò come con cosa cui d da dagli dai dal dalla
    dalle dallo deve devo devono degli dei del dell della delle dello dentro di dopo dove dovrei e ed è era essere fa
    fare fra gli ha hai hanno ho i il in io l la le lei lo loro lui ma mi mia mie miei mio molto nei nel nell nella
    nelle nello noi nostra nostro o ogni oppure per perché perciò più poi posso possono può prima qual quale quali
    quando quanto quella quelle quelli quello questa queste questi questo qui s se sei si sia siamo sono sopra sotto
    sta su sua sue sugli sui sul sulla suo suoi tra tu tua tuo tutti tutto un una uno va vi voi vorrei voglio vostra
    vostro favore`,
  pt: `a à ao aos aquela aquele aquilo as às até cada com como da das de dela dele deles depois desde dessa desse desta
    deste deve devem devo do dos e é ela elas ele eles em entre era essa essas esse esses esta está estão estas este
    estes estou eu faz fazer faço foi foram for há isso isto já lhe lo mais mas me mesmo meu meus minha minhas muito na
    nas no nos nós nossa nosso num numa o onde os ou para pela pelas pelo pelos pode podem poderia por porque porquê
    posso preciso qual quais quando quanto que quê quem quero se seja ser será seu seus si sob sobre só sua suas
    também te tem têm tenho ter teu tua tudo um uma umas uns você vocês favor`,
  pl: `a aby albo ale am ani bardzo bo być by był była było były ci co czego czemu czy czym dla dlaczego do gdy gdyż
    gdzie go i ich ile im innych inny ja jak jaka jaki jakie jakich jako je jeden jego jej jest jestem jeśli jeżeli już
    każdy kiedy kim kogo komu kto która które którego której którą którym których który ku lub ma mają mam mi mnie mną
    moja moje może można mogę możesz możemy mój mu musi muszę my na nad nam nas nasz nasza nasze niej nim nich o od ona
    one oni ono oraz po pod podczas ponieważ powinien proszę przed przez przy są sam się skąd swoje swój ta tak także
    taki tam te tego tej ten też to tu twój ty tych tylko tym u w wam was wasz we wszystko wszystkie z za zaś ze zrobić
    został żeby`,
  nl: `aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doe doen door dus een eens en
    er ge gaat haar had heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is ja je jij jouw
    jullie kan kunnen kunt kon maar me meer men met mij mijn moet moeten mogen na naar nog nu of om omdat ons onze ook
    op over te tegen toch toen tot u uit uw van veel voor waar waarom waarmee wanneer want waren was wat we wel welk
    welke werd wezen wie wij wil worden wordt zal ze zelf zich zij zijn zo zou zullen alstublieft graag`,
  tr: `acaba ama ancak bana bazı belki ben beni benim bir biri birkaç biz bize bizim bu bunlar bunu bunun böyle çok
    çünkü da daha de defa diye eğer en ev gibi gerekir gerekiyor hangi hem hep hepsi her herhangi için ile ise işte
    kadar ki kim kime kimin lütfen mı mi mu mü nasıl ne neden nedir nerede nereden nereye niçin niye o olan olarak
    oldu olduğu olması olur onlar onu onun sanki sen senin siz size sizin sonra şey şu tüm ve veya ya yani yap yapmak
    yapılır yapabilirim yapmalıyım istiyorum edilir etmek edebilirim olarak üzere`,
  cs: `a aby ale ani ano asi až bez bude budete budou by byl byla byli bylo být co což či další do ho i já jak jaká jaké
    jaký jako je jeho jej její jejich jen ještě jestli ji jich jim jiný jsem jsi jsme jsou jste k kam kde kdo kdy kdyby
    když ke která které kterou který kteří kolik ma má mají máte mám mě mi mít mně moje mohu může můžete můžu musím
    musíte můj my na nad nám náš naše nebo něco o od on ona oni ono po pod podle pokud potřebuji potom pouze pro proč
    prosím před přes při protože s se si sem svůj ta tady tak také tam te tedy ten tento této to tohle toho tom tomto
    tomu tu tuto ty tyto u už v vám vás váš vaše ve více však vše z za ze že chci udělat`,
  sv: `alla allt att av bara blev bli blir både de dem den denna deras dess dessa det detta dig din dina ditt du där då
    efter eller en er era ert ett från för få får gör göra genom ha hade han har hans hennes hon honom hur här i
    in jag kan kunde man med mellan men mig min mina mitt mot mycket måste ni nu någon något några när och om oss på
    redan samt sedan sig sin sina sitt ska skall skulle som så till under upp ut vad var varför varje vart vem vi
    vid vilka vilken vilket vill är även åt över snälla behöver hjälp borde bör`,
  uk: `а або але б би був була були було бути в вам вас ваш ваша ваше ваші від він вона вони воно все всі всіх
    вже ви де для до допоможіть ж за з зі замість і із її й його їй їм їх к как коли кого кому котрий куди ли лише між
    мене мені ми мій моя моє мої можна можу може можуть можете на навіщо над нам нас наш наша наше наші ним них
    ній о об один однак он по під після при про потім потрібно потрібен потрібна прошу та так також таке такий такі там
    те тим тих то тобі того той тому треба ту тут ти у хто хочу це цей ця ці цього цьому цю через чи чий чим чого чому
    ще що щоб щодо я як яка яке який якого якої якому яку які яких якщо є будь ласка зробити робити слід`,
};
