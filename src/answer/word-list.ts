// Made by commands/answer-words.ts, and never changed once it is in use.
/** The 2048 words, by number: Dutch nouns (spelling: OpenTaal), any two at least three slips apart. */
export const wordList: readonly string[] = `
aalbes aambeeld aardappel aardbol aarde aardewerk aardnoot aardpeer abrikoos acacia
accordeon adapter afdakje afvoer afwas afwasbak agave agenda ahorn ahornhout akelei aktetas
albatros album almanak alpaca alpinopet altviool ananas ananassap andijvie anemoon anjer
ankertouw anorak ansjovis antilope appel appelbol appelflap appelkist appelmand appelmoes
armstoel artisjok asfalt asperge atelier augurk auto autoband autobus autohoes autokaart
autolamp autoradio autoruit autospel autotrein avocado avondjurk avondrood avondzon azalea
azijnfles baardolie badeend badjas badkraan badkuip badlaken badminton badmuts badschuim
badwater badzout bagagerek bakfiets bakkerij bakolie bakpapier bakplaat bakvorm balk
ballenbak ballon balsem balzaal bamboe bandijzer bandplak banjo bankstel barkruk basgitaar
basilicum basketbal bataat bedbank bedlamp bedsprei beekforel begonia behang beker berg
bergbeek bergdorp bergfiets berghut bergketen bergpad bergtrein bergweide berkenbos bermuda
beschuit bessensap bestek bestekbak bestelbus beverrat bezemkast biefstuk bieslook bijenkorf
bijenwas biljart bioscoop bitterbal bizon blaasbalg blaaspijp bladerdak bladgroen bladhark
blikje blikvoer bloembed bloemknop bloempap bloemperk bloemstuk bloemtuil bloesem blokfluit
blokhut bobslee bodem boekenbon boekenrek boekentas boekhoes boekkast boekweit boemerang
boerderij boerenkar boetiek boiler bolhoed bonbon bonensoep bonsai bontmuts boombast
boomblad boomgaard boomkruin boomstam boomtop boomvaren bootreis boottocht bordkrijt
bordspel bosbes bosbessen boskat bosmier bosrand bosuil bosuitje bosvrucht boterdoos
boterham boterkoek boterpot bouwblok bouwdoos bouwkraan bouwlamp bouwsteen bouwwerf braadpan
braadslee braadvet braambes bramensap breigaren breinaald breipen breiwerk breiwol bretel
briefje bril broccoli broche broedmand bromelia bromvlieg broodje broodoven broodpap brugdek
bruggetje bruinvis buffet buizerd bulgur bunzing bushalte bushokje buskaart busreis
busticket cabaret cabine cacao cacaoboon cactus cadeau cadeaubon cafetaria camelia caravan
cassette catamaran cello cement cervela chalet chips chocolade chocomelk cipres circus
citroen clubhuis colafles colbert commode compost computer condor confituur contrabas
dadelpalm daglelie dakbalk dakgoot dakkapel dakleer daklijst dakpannen dakrand dakterras
daktuin dampkap damspel damsteen dansvloer dartbord dauw deegrol deegwaren dekbed dekenkist
dekstoel delta denappel dennenbos dennentak deurbel deurklink deurknop deurkruk deurmat
deurpost deurstijl diabolo diadeem dienblad diepvries dijk dijkweg dille diploma dipsaus
disco discobal diskette distel divan doedelzak dolfijn domino doosje doperwt dorp dorpshuis
douche douchekop draagmand draagtas draaibank draaiknop draaitol dragon dressoir drinkbak
drinkfles droger droogdok droogkap drukinkt drukkerij drukpers drumstel duikboot duikbril
duikhelm duikplank duimstok duin duindoorn duinpad duinroos duiventil dwarsbalk dweil
edelhert edelsteen eekhoorn eendenei eendje eetkamer eettafel egel eierdoos eierklok
eikenboom eikenhout eikentak eilandje elastiek emmertje enveloppe erwt etalage etiket
fabriek fagot fakkel falafel fazant feesthoed feestlint feestmuts feestzaal fietsband
fietskar fietslamp fietsrek fietsslot fietswiel filmpje filmrol filmzaal fineer fjord flacon
flamingo flensje fluitje fluweel foedraal folder fondue fonduepan fontein forel fornuis
fossiel fotoalbum fotoboek fotokader fotolijst framboos friet frietjes frietkot frietsaus
frisbee frisdrank frituur fruitboom fruitcake fruitkist fruitmand fruitpap fruitpers
fruitsla fruitthee fruittuin fuut galajurk galerie gamelan garage garderobe garenklos
garnaal gatenkaas gazpacho gebakdoos gebakje gehakt gekko geldkist geleikoek gember geranium
geschenk geurkaars gevelraam gibbon gierst gieter gietijzer gilet ginkgo gipsplaat giraf
gitaar gladiool glas glasblok glashuis glaskast glasparel glasraam glasvezel glaswol
gletsjer glijbaan globe gloeilamp golfbaan golfclub golfplaat golfslag gondel gong gootsteen
gordijn goudlijst goudverf goudvink graanveld gracht graniet grashalm grasland grasmat
graszode greppel griesmeel grillpan grind grindpad grindweg groenbak groenkool groentela
groenvoer grondzeil grutto haagbeuk haakje haaknaald haarband haardblok haardhout haargel
haarkam haarlint haarspeld hachee hagedis hagelbui hagelslag hakblok halsdoek halter
hamblokje hamburger handboek handgreep handkar handmolen handpop handveger hangbrug hangklok
hanglamp hangmat hangplant harmonica havenkom havenstad haverkoek havermeel havermout havik
hazelaar hazelnoot heester heftruck heide heideveld heilbot hekpaal helmgras hemelbed
hengsel herberg herenhuis herfstbos heuvel heuvelrug heuveltop hibiscus hijskraan hoedspeld
hoefdier hoefijzer hoekbank hoekhuis hoeksteen hoekstuk hoelahoep hoeslaken hoeve hommel
hondenhok honing honingbij honingpot hoogveen hooi hooibaal hooiberg hooikist hooiland
hooiveld hooivork hooiwagen horloge hortensia houtbeits houtduif houthok houtlijm houtmand
houtplank houtskool houtsnip houtvloer houtzaag huifkar huiskamer huismus hulst hulstblad
hutspot huurfiets iglo iguana ijsbaan ijsberg ijsbloem ijsblokje ijsbreker ijscoupe ijshoorn
ijsje ijskast ijskegel ijskelder ijsmaker ijsmuts ijssalon ijsschep ijsschots ijstaart
ijsthee ijsvlakte ijswafel ijswinkel ijszak ijzel impala inbusbout inham inkt inktlint
inktpen inktvis inktvlek inlegzool inmaakpot ivoor jaarboek jaguar jaloezie jampotje japon
jojo jurkje jurkstof jutezak juwelen kaaiman kaars kaarsvet kaarsvlam kaartjes kaartspel
kaasboor kaaskorst kaasmarkt kaasplank kaasrasp kaassaus kaassnede kaasstolp kaastaart
kaatsbal kabelbaan kabelgoot kabeljauw kabouter kaftje kajak kajuit kaketoe kalender kalkoen
kalksteen kalkverf kameleon kamerdeur kamerjas kammetje kanarie kandelaar kandij kangoeroe
kanovaart kantine kantoor kaplaars kappertje kapsalon kapstok karbonade kardemom karnemelk
karpet kasboek kassa kastanje kastdeur kasteel kastlade katrol kattenbak kauwgom kauwsnoep
kebab keramiek kerrie kersenjam kersenpit keukenla keukenrol kiepwagen kieviet kiezelpad
kijkdoos kikker kikkervis kiosk kipfilet kippenei kippenhok kitspuit kiwi klapdeur klaproos
klapstoel klaptafel klarinet klaver klavertje kleedhok kleedje kleefband kleerhaak kleerkast
kleigrond kleivloer kleurboek kleurdoos kleurstof klimhal klimhuis klimmuur klimop klimplant
klimrek klimtouw klink klipper klokgevel kloktoren klontje knakworst kniebroek kniekous
knipsel kniptang knoflook knolraap knoopdoos knoopje knoopsgat knop knorhaan knuffel koala
koebel koekblik koekbodem koekdeeg koekenpan koekje koekvorm koelkamer koelvak koets
koetshuis kofferbak koffertje koffie koffiebus koffiekan koffiemok kokosboom kokosmat
kokosmelk kokosolie kolenbak kolenkit kolibrie komeet komkommer kompas kookboek kookpan
kookplaat kookroom koolmees koolrabi koolsoep koolvis koolzaad koper koplamp korenaar
korenveld korfbal koriander kostuum kraampje kreek kreukel krieltje krijtbord krijtrots
kristal krokant krokodil krokus kroon kropsla kruid kruidkoek kruimel kruisbes kruispunt
kruiwagen krulspeld krultang krultrap kubus kuifeend kuipbad kunstgras kunsthal kunstleer
kunstmest kunststof kunstwerk kurk kurkeik kurkuma kussen kussentje kustdorp kustlijn
kustweg kwartel kwast kweekkas kweepeer kwekerij laadkabel laadklep laadpaal ladder ladeblok
ladekast laken lakschoen laminaat lamp lampenkap lampglas lampion lampolie lamsvlees
landhuis landkaart landschap landweg langpoot lantaarn lapjeskat lappenpop lariks lasagne
laserlamp laurier lavas lavendel leerwerk leesboek leesbril leeslamp leesplank leesstoel
leeuw legbord legpuzzel leguaan leisteen lekkerbek lensdop lepelaar lepelrek lepeltje letter
letterbak libel lichtbak lichtknop lichtmast lichtpen ligfiets ligstoel ligweide lijmklem
lijmkwast lijmpot lijmstift lijnbus lijnolie lijnzaad lijster limoen limonade limousine
lindeboom lindehout lindethee liniaal linoleum linze lisdodde loempia logboek loggia loods
loopband loopfiets loopplank luchtbed luchtbrug luchtfoto luchtpijp luchtpost lucifer
luipaard lupine maanlicht maansteen maanvis maanzaad maatbeker maatkan maatlepel maatschep
macaroni machine madelief magazijn magneet magnetron magnolia maisbrood maiskolf maismeel
maisolie maisveld maizena makreel manchet mandarijn manege mantel mantelpak mapje maretak
margarine margriet marimba marionet marktmand marmelade marmer marsepein matglas medaille
meerkoet meerval meetlat megafoon meidoorn meikever melkbrood melkbus melkemmer melkerij
melkglas melkkan melkkoker melkwagen melkweg meloen mengkraan menukaart messing mestvork
meteoor meterkast metro metrostel microfoon mijnlamp mikado mimosa minibus mistbank mocassin
modderbad modehuis modelauto modelboot moeraseik moerbei moerbout moestuin molenrad
molenwiek mondkapje mondwater mostapijt mosterd motorboot motorjas mousse muesli muildier
muizenhol muntgeld muntstuk muntthee museum mustang muurbloem muurhaak muurkast muurklok
muurlamp muurplant muurplug muurtegel muurverf muziekles naaidoos naaigaren naaiwerk naald
naaldboom naamkaart nachtbus nachthemd nachtkast nachtlamp nachtpon nachtuil nagelvijl
narcis narwal nectar nectarine nestje nestkast neushoorn nijlgans noordpool notenbar
notenboek notendop notenhout notenkast notenreep nougat oase oceaan octopus oehoe okra
oldtimer oleander oliebol oliejas oliekoek olielamp oliemolen oliespuit olieverf olifant
olijf olijfboom olijftak ontbijt oogklep ooievaar oorkussen oorwarmer opaal oplader oplegger
oranjerie orchidee ordner oregano orgelpijp orkest oven ovenbord ovendeur ovenfriet ovenkoek
ovenplaat oventaart ovenwant overhemd paella pakhuis pakkist palazzo paleis palissade
palmblad palmboom palmolie palmtak panfluit panlat pannenlap pannenrek pantalon pantoffel
papaja papaver papegaai paprika parachute paradijs paraplu parasol parelhoen parfum parkbank
partituur paskamer paspop pastasaus pastasla pastei pasteitje pastille pastinaak patrijs
pauwoog paviljoen pedaal pelikaan pendelbus penseel pension peperboom peperkoek pepermunt
perenhout perensap periscoop persblik perzik pesto petunia peultje piano pianokruk piccolo
pickles picknick pier pijlkruid pijnappel pijnboom pincet pindakaas pindanoot pindarots
pingpong pioenroos piramide pistache pitabrood pizza plafond plakband plakboek plaksel
plakstift plamuur planeet plantgat plasje plastic plataan plavuis pleinboom ploeg plooirok
pluim plukfruit podium poema poetsdoek poetslap poetsmand polderweg polenta pollepel
pompboot pompoen poolhond poolijs poollicht poortdeur popnagel poppetje populier porselein
portret postbus postdoos postfiets postkaart posttrein postzak postzegel potaarde potdeksel
potgrond potkachel potlood potplant praline preisoep prent pretpark prieel prikbord
priktafel primula proefbank proefbuis projector pronkboon propeller pudding punaise
puntbroek punthoed puntkool puzzel raamdeur raamdoek raamfolie raamkoord raamlijst raamluik
raapsteel rabarber raceauto racebaan raceboot racefiets racket radertje radiator radijsje
radio ravioli reebok regenboog regenbui regenhoed regenjas regenpijp regenton regenwolk
regenzeil reiger reisdeken reisgids reiskaart reiszak rekenboek rekenraam rekstok reling
remkabel remlicht remschijf remweg renbaan rendier rettich reuzenrad ricotta rietfluit
rietgans rietkraag rietveld rijbroek rijgdraad rijhuis rijlaars rijschool rijst rijstkom
rijstmelk rijstpap riksja ringband ringkast ringmap ringslot ringvaart rioolbuis rivier
rivierbed robot roeiboot roeiriem roeispaan roerdomp roerlepel rogge roggemeel rolbezem
rolkoffer rolkraag rollade rolluik rolmops rolstoel roltafel roman rondpunt roodborst
rookkaas rookvlees roomboter roomsaus roomtaart rooster rosbief rotonde rotsblok rotspad
rozenblad rozenolie rozenperk rozentuin rubber rucola rugzak ruimtepak ruiterpad rundvlees
rups saffraan salami salvia sampan sandaal sandwich sardine satijn sauna sausje savanne
savooi schaal schaaltje schelpje schelvis schenkkan schepnet schets schijf schilder
schildpad schnitzel schoffel schoolbel schooltas schort schrift schroef schuim schuimbad
schuurtje scooter seinhuis servet sesam sesamzaad sierbloem siergras siergrind sierkool
sierplant siroop sjalot sjerp sjoelbak skelter ski skibroek skilift skimuts skipak skipiste
skischoen skistok slaapbank slaapmat slaatje slabak slagboom slakom slasaus slede sleehond
sleepboot sleutel slingers slofjes sluisdeur smaragd smeerkaas smeerolie smoking snaar
sneeuwbes sneeuwpop sneeuwuil snelkoker sneltram sneltrein snelweg snijbiet snijbloem
snijboon snijplank snoeitang snoek snoepgoed snoepkast snoeppot snorkel soda soepbord
soepgroen soepkip soeppan soepvlees sojaboon sojamelk sojaolie sokkenwol spaarlamp spaarpot
spaghetti spanband sparappel spatbord spatel spatlap specerij specht speculaas speelbord
speeldoek speelhuis speelmat speelpop speelveld speelzaal spekjes spekkoek speldje sperwer
spiegel spijker spijsolie spinazie spinrag spiraal spitskool spitsmuis sponsje spoorbaan
spoorboek spoorbrug spoorlijn spoorweg sporthemd sportstof sporttas sportzaal spreeuw sprei
spruitje spuitfles spuitzak stadhuis stadion stadje stadsbus stadsgids stadslamp stadsmuur
stadspark stadstuin stadswal stal staldeken stamppot stapelbed startbaan steelband steen
steenbok steenkool steentje steenuil steenweg stempel steranijs sterfruit sterkers sterretje
stift stoelpoot stoeprand stofblik stofdoek stoffer stokboon stokpaard stokvis stoof
stoofpeer stoofpot stookhok stookolie stoomboot stoomtram stoplap stoplicht stopverf
stormglas stormlamp straat strandbed strandtas stripboek strobaal strobloem strodak
strooisel stroopje stroopkan struik stucwerk stuifmeel stuifzand stuiter stuur stuurhut
stuurwiel succulent suikerpot surfpak sushi taartdoos taartpunt taartrand taartvorm tafel
tafelbel tafelblad tafeldoek tafelklem tafellamp tafelpoot takkenbos tandem tandpasta
tandrad tandwiel tankboot tapenade tapijt tapioca tarbot tarwemeel tarweveld teckel
tegellijm tegelpad tegelzaag tekenblok tekendoos tekenhaak tekening tekenles telefoon
telescoop televisie telraam tempura tennis tennisbal tennisrok tentdoek tentpaal tentstok
tentzeil termiet terras theater thee theeblik theedoek theeglas theehuis theekamer theekast
theeketel theekop theelicht theepauze theeplant theeroos theetafel theezakje theezeef tijger
tochtdeur toekan toiletrol toilettas tomaat tombola toonbank torenklok torentje torenvalk
tortilla tosti touwbrug toverbal toverboek toverstaf tractor tramhalte tramlijn trap trapeze
trapgat traphek traploper traptrede trechter trein treinbrug treinraam treinreis treinstel
trekhaak trekkar triangel tricot troffel trompet tuba tuimelaar tuinaarde tuinbeeld tuinboog
tuinbroek tuindeur tuindraad tuinfeest tuingrond tuinhark tuinkabel tuinkast tuinkers
tuinkruk tuinlamp tuinpaal tuinpoort tuinschop tuinset tuinslak tuinstoel tuintje tulpenbol
tumtum tunnel turfhok turfmolm turnmatje uienring uiensaus uiensoep uilenbal uilennest
ukelele vaandel vaarboom vaatkwast valappel valdeur valhelm vallei valscherm vangnet vanille
veenbes veenbrug veenmol veenweide veerboot veerhuis veld veldbed veldbloem veldfles
veldkers veldmuis veldsla vennetje ventiel veranda verfdoos verfkwast verflaag verfpot
verfrand vetbol veterdrop vetkaars viaduct vijgenjam vijvervis vilthoed viltstift vinkje
vioolbouw vioolkist viooltje visarend visdiefje visgerei visgraat viskoekje viskom vislepel
vislijn vismarkt visnet vissenkom vissoep visstick visvijver vitrage vlaai vlaflip vlaggetje
vlasveld vlees vleesvork vliegtuig vliegveld vliegwiel vlierbes vlierboom vlierthee vlinder
vloedlijn vloermat vlot voederbak voertuig voetenbad voetlicht voetpad voetpomp vogelbek
vogelhuis vogelkers vogelkooi vogelmuur vogelnest vogelvoer vogelzaad volkstuin voorkamer
voorruit voortent voorwiel vouwblad vouwdeur vouwfiets vouwkano vouwmeter vouwstoel
vouwtafel vriezer vuilbak vuilemmer vulkachel vulpen vuurdoorn vuurklei vuurkorf vuurlelie
vuurpot vuursteen vuurtang vuurtoren vuurvlieg vuurwerk waaier waaiertje waardebon wafeltje
wagenwiel waldhoorn walnoot walrus wandbord wandelpad wandkast wandkleed wandrek wandtegel
wandverf wasabi wasbeer wasdroger wasemkap wasgoed washandje washok waskaars waskrijt waslap
wasmand wasmiddel waspoeder wasspeld wastafel wastobbe waterdier waterfles waterhoen
waterkant watermerk waterpijp waterpolo waterput waterski waterslak waterspel watertuin
waterval waterweg weckfles weckpot weegbree weekblad weekmenu weerhaan wegberm wegdek
wegwijzer weidegras weidemelk weiland wekkertje wereldbol werkboot werkbroek werkhemd
werkkiel werklaars werklamp werkmuts werkplek werktafel werktuig wesp wieldop wielewaal
wigwam wijkpark wijngaard wijting wilgenbos wilgentak windgong windhaan windjack windlicht
windorgel wingerd winkel winkelkar winterjas wisser witlof woestijn wolfshond wolkam
wollegras wolvilt woonark woonblok woonhuis worstje worstsoep wortelsap worteltje woud
wrijfdoek zaagblad zaagbok zaagmeel zaagvijl zaaibed zaaltje zadeldak zakagenda zakboekje
zakdoek zakgeld zakkam zalmfilet zandbak zandduin zandemmer zandgrond zandlelie zandloper
zandsteen zanggroep zangkoor zebra zebrapad zebravink zeearend zeebaars zeebodem zeebries
zeedijk zeedruif zeefdruk zeefje zeegras zeehaven zeekat zeeklei zeekraal zeeleeuw zeelucht
zeem zeemlap zeemvel zeeotter zeeparel zeepbakje zeepdoos zeepkist zeepkruid zeeplepel
zeeppomp zeeschelp zeestrand zeetong zeevis zeevogel zeewier zeezand zeezout zegelring
zegelwas zeildoek zeilgaren zeilpak zeilschip zemelen zemelkoek zeppelin zijbalk zijderups
zijdeur zijgevel zijkamer zijlicht zijraam zijspan zijstraat zijtas zijwiel zilverui zitbad
zitbankje zithoek zitkussen zitmeubel zitplaats zoemer zoethout zomerbed zomerhuis zomerjurk
zomertrui zonnebank zonnebril zonnecel zonnedauw zonnehoed zonneklep zonnepit zoolleder
zoutje zoutkist zoutlepel zoutmolen zoutpan zoutwater zuidpool zuignap zuring zuurdesem
zuurkool zuurstok zuurwaren zwaaideur zwabber zwaluw zwartkop zweefbrug zweetband zwembad
zwembril zwembroek zwemplank zwemvest zwemvlies zwengel zwerfkei
`
  .trim()
  .split(/\s+/);
