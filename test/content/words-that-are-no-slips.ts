/**
 * Words that nobody may take for a slip of the finger, and that no list of English words has: each is one slip away
 * from an everyday word, or was asked about once.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Beside those in `content/proper-names.json`. */
export const firstNames = words(`
  abby admir adoree adorne aislee alivea alvie amin amire ancor angela angele angeles angeli angelis angell
  angelo angelos angelus angelys anghel anguel arrie augusta auguste augusto avnish bakary beale bette
  bidget bittor blanka blondie bodie borden bradin bradly braely braian brais bralin brande brandi brando
  brandt braven breah breez breken brian bridget britten brooke bruis bryand buddie bunnie caera calder
  calle cally camara cameran camira camora candie candis caresa carles carlo carola carole carrol carroll
  cashus chace chakir chani chanice chanse charin charis chaunce chayse chere chery circe cleve colson
  colton colver constanta constante crayton criss curren dailey dailyn damain damire danice danner dantes
  darin darlin delany delcine demond denis denise destry domani donata donato dontae donte doro dragos
  draiven draven dravin easten eathen eben elad eleen emali eman emet emmory enver everly fabrice faithe
  fallon faris farly feras forrest forster frida frieda gaines garen garvy geren goran gorden graden gradie
  greta grete hadden haeven hamed haris harly harmone heavan heavon heavyn heda heer helmut hera honesti
  itsel joelly jokin joni jonis journe jurney kender landin landis landry lazer leamon leander leda levell
  linkin liping liston livier locke maile mailin maily mainor makinly mani marketa markis markos markus
  marris marrius mateus maties maybel meiling mena merary merryn monay montel nannie nera nicoly norma palin
  paris parke parrish parys pastora paytience pearce pearson perice pesach pierson pinchas pinchos pinchus
  promiss raed rael raely raine ramces rashed reda reilly remey renner roisin rollin romain rowin sadi saile
  salar salesi salman salomon sanda sayed sevena severo sevren shadae shaden shafer shaine shakya shamel
  sharae sharde sharee sharis sharod shayde shelli shiane signe sihame siler slaten sommer spense stalin
  steven storee stormi stuart sumer summar sunay sutter tades taelor taiylor talen talor tarin tearsa tellis
  tenise tera tere theresa therese traden traian travin trillian trustin tyrick valle vallery vally vanisha
  vansh wallas wallis walter weider westen winne witten
`);

export const lastNames = words(`
  acton agner albor albus alongi arendt arment artiles backes bains bakker balliet balon barden barger
  baskett bathke batte battey batton beaird bedard beegle bellis benard bene berard beres bergan berger
  bergin berning betton bevans bevard bevers beyers biggar birden bittner blaker blakes bogard boling bonde
  bonsu bordner borger bosse botto botts bousquet bovard bowles branda brandl breda briand bridgers bringas
  broder broome brough bruning bruns brust buelow buerger bumpus bunce burge burges burnes burts buttars
  buttler buttner cadle caffee calles callis calmes camero cammon camus canady canale canales canas canlas
  carner carnes carriere carriger carriker carro casal cashion cates cather cathers chafin chaires chang
  chapin cherrie chipps chubb clauss cleary clemans closs clouse clouser coates coller colling compere
  condon conlon coombs coomes coover cordes cordner costas coulon cousino crary creer cribbs crites cuffee
  curtin curts dains damas dearing deines delee deline denner dewalt dinger doman domin donat donati donner
  dooling downes draves drayer drees drema dreyer dunkin dyas earley fairley fallis familia farwell faucett
  faught feder felder felter figura fister fletes flippin floro folkes fortuna foulds foulks fountaine
  fowers freas friedl friese fullen fults gaither garant garde gardin garlick geathers golas googe gose
  granat grantz grassi grasso greene greeno greve grilli grillo grogan grosse grossi grosso guardia guedes
  haight halper hamer hamers hammar hammes handel harless heald hearns hearst heavey hedden heeter heikes
  herard heras heward hiers hindes hindle hobbie holliday hoopes hoppes huaman husted jeanes judice junge
  kindler kindley kiner kissling laing lamons lamping lande landes langer lawter leanos lebow leder leeder
  leeson leider leight lemmon lemmons lemonds lemos loucks lowder lowes lozier luckey luzier manges marchi
  marcks marich markert marsch martes mascari mascaro massie mateer mateos mather mathers mattera mattern
  meers metts mian millien milnes mohney monter mooney motter munster musick nagel naing nanney neises neves
  newbern newburn pagels panos parada paradis paredes parente parenti parise parkes paster pastore pastra
  pease peele pehrson persson pisano pizano placek plantz platas platek platte poisson politi polito porche
  portner prak preiss presas preuss prins printz pryer pulice pylant quist rabbitt raether raines rando
  ranes rangel rankin regula reinders reist reister renovato rentas rhoads rines rippe rivera rivero riveros
  rodas rodden rolfes romo rother rowles runions rutten saffer salado salamon salas sandahl sandel sarles
  sarver satter sayles schade schall scharf schell schock scholl schroll scoles seales secrest selmon senese
  servis sesay severn shadle shands sharen sharie shaull sheetz shella shetler shinde sholes shortt shotts
  shriver shrock shrout shults shutts sickler sikes siles silmon silvera simeone siple sirmons sittig skiles
  smalling smoot snelling soffer sommers sooter spacek spain speas spiers spight spinks spooner spotts
  sprankle sprenkle sprouse spurgeon starke starkes starks starnes starns staten staton steber stecker
  steere steger steier stelling steuer stever steves steyer stiers stines stith stocker stoll stolle stoller
  stolte stonge strate streit stricker strom strope struss stucker stucki stucky stutes suppes surace suttle
  suttles swails swales sweetser swett taing telles tempel templet theis thieme thiry thurow timmer tippin
  toller towle towler towles towner trainor trani treese tremper tripodi trippe trower tuller tussing valles
  vides wagnon walke walle walters wascher watters weekes weekley weiser wenner wenning westling widger
  widmer widner wieder wiens wieser willig winer wisler wismer wisner wolken woodin
`);

export const places = words(`
  angier attica balcones bootle brest brices buren changde chetek closter colona datong delray fruita
  gardena grandes havant hemet larned lemont maries metter monsey moodus munday pasto placentia plaines
  ringling sainte seattle siping solvang staines strood stuarts suffern watchung widnes wister worksop
`);

/** Shops, things, medicine, food, feasts, what a family calls somebody, and what people only say. */
export const brandsAndSlang = words(`
  abuela abuelo acai adalynn adderall adidas adobo adulting advair advil aetna ahhhh aiden aight airbnb
  airfryer airpods airtag albertsons albuterol aldi aleve alexa alhamdulillah allegra aloha alrighty
  amazeballs amazon amoxicillin andersson anna anthem antipasto applebees aquaphor arbys argh arlo ashleigh
  asics athleta ativan auburn augmentin auntie aussie avon awana awww awwww babka babyled babymoon
  babywearing bactrim bagel baklava barbie barre bassinet baylor bcba beagle bedshare bedsharing beignet
  beignets belk benadryl bernedoodle bestie besties beto betterhelp bibimbap bingo binkie binky birkenstocks
  birks biryani blackstone blankie blankies blippi bluecross bluey boba bobbie boeing bojangles bolognese
  booboo booboos boogie boos boppy borscht bougie boujee bratwurst braxton brioche brisket britax brownies
  brrr bruh bruhs bruschetta brynn bubbe bulgogi bumbo bunco burlington buspar byeee cade camry canva
  carbonara cashapp cavapoo cedarpoint cerner chai challah chanclas chanukah charcuterie chef chevy chicco
  chickfila chihuahua chilis chime chipotle chiweenie chonies chromebook chromebooks chuseok chuy cigna
  civic claritin clemson clogged clorox cockapoo cocomelon cohen collards colt combi combo comcast comfy
  concerta consuelo converse coors corgi corgis cornbread corolla cosleep cosleeping costco covid cozy crap
  crappy cray crepe crepes cricut cringe crockpot crocs croissant crossfit croup crumbl crunchy csection
  culver culvers cymbalta dachshund daisies dang darn daycare deets delulu dennys desitin dillards disney
  disneyland disneyworld diwali doggo dokie dollargeneral dollartree dollywood doodle doona doordash dosa
  doterra doula doulas duke dulcolax dunkin dunno dyson ebay eczema effexor elsa elvie emersyn emory enbrel
  encanto enfamil entergy enzo ergobaby etouffee etsy evals evelynn evergy everleigh evite ewww expedition
  extra ezra fabletics facebook facetime falafel fave faved faves favs febreze fitbit flonase fmla foodlion
  fortnite fredmeyer frida fridababy frozen garmin geez gelato generale generali gerber ghosted ghosting
  giant gigi gimme glamping gmail gnocchi goddard gofundme goldendoodle golly gonna goodrx google gosh gotta
  goulash gracelyn graco gramma grammy grampa gramps granola grits grrr grubhub guadalupe gumbo gunner
  gymboree gymnastics gyro gyros haakaa habibi habibti hadleigh haggen hahaha halmoni halo hanbok hangry
  hank hanna hanukkah headspace hehehe hersheypark heyyy hfmd highkey hiiii hiphop hmmm hobby hoka holi
  homedepot homeschooling honda hongbao hooray hubby hubs huggies hula hulu humana humira hummus hushpuppies
  huskies husky hyvee idli iftar ihop impetigo innout inshallah insomnia insta instacart instantpot instapot
  insulin iowa ipad ipads iphone iphones itzel jambalaya jammie jammies jams jaxon jayden jcpenney jcrew
  jeep jeez jimmy jiujitsu joanns johns jojo jummah juneteenth kabob kaiser kalahari kansas karate kaylee
  kayleigh kebab kefir keflex keiki kendamil keto keurig kiddies kiddo kiddos kielbasa kimchi kinda kinder
  kindercare kindle kinsley kitty kittycat klonopin knotts kohls kombucha kroger kugel kvell kwanzaa
  labradoodle lamictal lasagne lassi latke latkes lego legoland legos lemme letdown lexapro lhasa lice
  littles lobby lola lolo lolol lolz longhorn lotta lovey lovies lowes lowkey luau luca lularoe lulu
  lululemon lumpia lunar lupita luvs lyft lysol macaron macarons macbook macys maddison mahalo makayla
  maltipoo mamaw mamma mario marshalls mary mashallah matcha mateo matteo matzah matzo maverick mazel
  medicaid medicare meemaw meijer melatonin memaw memo menards mensch messenger metformin michaels midwives
  mikayla milo mimi minecraft minivan miralax mitzvah moana moby momcation momcozy momma mommas momming moms
  mono montessori mops motrin mounjaro mychart naan nacho nainai namaste nanna nespresso netflix nexium nico
  nicu nike ninja nintendo nissan nits nomnom nonna nonno nooooo noor nordstrom normale norwex nosh nummy
  nuna nutramigen oaklynn obon obvi oculus odyssey ohana okey okeydoke okie okra olaf oldnavy ollies omgggg
  omgosh omicron onesie onesies ooof oops orangetheory oshkosh otis ouchie oura outback outta owie owies
  owlet ozempic paci pacis paco paisley paleo pampered pampers pancho pancit paneer panera papaw papou
  paramount parentified pawpaw paypal peacock pedialyte peepaw peepee peloton pepcid pepe peppa periodt
  pesach pesto petco petsmart picu pierogi pierogies piggly pilates pinkeye pinterest pittie pitties pjays
  playdoh playdough playstation pleaseee pleeease pokemon poodle poopy popeyes popo poppop pops postmates
  potties potty pprom preeclampsia preggers preggo prek preschool prilosec probs prolly prozac publix puja
  pupper puppo purdue purim quiche quran raelynn rakhi raleys ralphs ramadan ramen ravioli reallly remi
  remicade remy risotto ritalin rizz roadhouse roadtrip roblox rodan roku roomba roseola roti ryder ryker
  ryleigh safeway salaam samich sammich sammie samosa samosas samsclub santiago sauerkraut scentsy schlep
  schnitzel schnoodle scrunchy seaworld seder sephora shabbat shabbos shawarma sheesh shih shipt shoprite
  sienna sigma silky similac singulair sinigang sippy siri situationship siwa sixflags skibidi skims skype
  slime snapchat snoo snuggie soccer solly sonic sooo soooo sooooo sorento sorta spacex spanakopita spanx
  squad squishmallow squishmallows ssdi stanley starbucks starlink staycation stelara stopnshop strattera
  strep strudel subaru suburban suhoor sukkot sushi swaddler swiffer symbicort synthroid taekwondo tahoe
  tanf tantrum tantruming tball teeball teehee teladoc telluride tesla theo thiago tighty tiktok tiramisu
  tita titi tito tjmaxx tmobile toms totes toyota traderjoes traeger traverse tricare truist trulia tubby
  tulane tummytime tupperware tutu tylenol tzatziki uber ubereats ubuntu ucla uggs ughhh uhoh ulta undies
  unschooling uppababy vans vaseline vbac vegan veggie veggies venmo ventas verizon vibes vibing vitamix
  vons vrbo vuori vyvanse waldorf walgreens walmart wanna weaning weenie wegmans wegovy wellbutrin wendys
  wesson whataburger whatevs whatsapp whities whoop whoops wifey wiggly willow winco windex wingstop winn
  wipes woobie woohoo woot wubby wyatt xanax xbox xfinity ximena xiomara yaaay yahoo yall yaretzi yasss
  yassss yesss yessss yeti yiayia yikes yippee yoga yorkie youtube yuck yummo yummy zaxbys zayde zelle
  zillow zithromax ziti zocdoc zofran zoloft zoom zumba zyrtec
`);

/** As phones write them; other rules spell them out. */
export const chat = words(`
  oding
  puppers tween tweens tweenager tweenagers threenager siser lates caseys anyother badthing
  didnt doesnt dont isnt wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt arent cant wont youre theyre youve
  theyve weve youll theyll itll youd theyd shes hes thats whats theres whos hows wheres heres nothings everythings
  somethings everyones everybodys tonite altho thurs weds tues appt appts wknd thankyou yalls childrens womens oclock
  urself tmrw tomm probly probs thanx thnx thnks gtg ttyl ikr omg omgg lmao brkfst prolly convo vacay
`);

export const spanish = words(`
  borde futuro medicinas detergente vomita vomito crema humano increible controla violento decida
  caer caerse tener contesta contestar voces imagen imagenes imagina imagino camara camaras emergencias compre compras
  comprar acepta adora canta cantar cantares colegio colores come comen comes cosas cree creo crees cuida cuidar culpa
  dejar dinero dolores estres feria ferias gente grande grandes junta juntas lugar lugares madres malas malo manos
  medico nombre parte partes pasar pasado paso pena penas pobre primera rato sala salas salir salud seria serio sola
  solo sueno tanta tanto tarea tareas tarjetas tele tenia tierra trajes traje union venir verano visto vista
  abrazos abuela abuelita abuelito abuelo accidente aceptar activa activo adoptada adoptado adoptar adulto
  adultos ahijada ahijado alergia alergica almuerzo amiga amigo amigos angelito animada animales animo
  arepas arroz artista asada atole avion ayuda ayudar bachata baile bananas banano banco banda barbacoa
  basico bautizo bebe bendiciones besos biblioteca bizarro blanca blanco boda buena bueno burrito burritos
  caballo cafecito calavera caldo calle camion cancelar cancer cancion canciones cansada carino carne
  carnitas carro carta cartas celebrar cena champurrado chancla chilaquiles chisme chismes chiste chistes
  chorizo chula churros cielo cirugia clasica clasico clinica color colores comadre comida compadre conchas
  consejera constante contenta corazon corte cortes costa costas cuentos cumbia cumpleanos cunada cunado
  dentista desayuno diferente difunto directora doctora doctores dolor doloroso domingo dormir dulce dulces
  elegante elote elotes embarazada embarazo empanadas enchiladas enfermo ensalada entierro escuela esposo
  esquites estamos estar estas estoy familia fantastico farmacia favor feliz fiesta flautas flores foto
  fotos fresas fresca frijoles fuerza galletas gata gato gorditas gracias guapa guitarra hasta helado
  hermana hermano horchata idea ideas iglesia importante importantes inteligente interesante invitada
  invitadas invitados invitar jamaica jardin jueves lactancia leche lechon limonada linda llamar llorar
  luego madre madrina maestra maleta manana manzana mariachi marido martes medicina mensaje menudo mercado
  merengue miercoles mija mijo minuto minutos mofongo momento momentos morado mucha mucho muertos museo
  musica naranja navidad necesita necesito negra negro nena nene nieve noche novena nuera numero numeros
  nunca oficina ofrenda operar oraciones paciente pacientes padre padrino pajaro paleta paletas palma
  panales papi parque pascua pastel pasteles pastora pastores perdon pernil perra perro persona personal
  personas pesame pinata piscina planta plantas platano playa pollo posada posadas posole pozole preocupada
  preparar presente prima primo princesa problema problemas publica publico pupusas quesadillas queso quiere
  quiero quince quinceanera raspado receta regalo regalos reina restaurante romantica rosario sabado salada
  sancocho santa santos secretaria siempre siesta simpatica sobrina sobrino suegra suegro suerte tacos
  tamales tambien taquitos tarde tarjeta telenovela tenemos tienda tiene tienes todos tortillas tostadas
  trabajo triste tutora vacaciones vecina vecino velorio verde viaje viernes virgen visita visitar visitas
  yerno zoologico
`);

/** Too rare for our list of English words, or spelled in two ways. */
export const rareWords = words(`
  alarum alarums argus beared bibble binging blisses bocks boing bondages bonder bonnes borings botas
  brattle brining bromo browniest brushers calmy carless cauter celling changs cheero chinas choses clonic
  compadres compos cooer curst cutes cyclos deading deads dinked dinks divorcee divorcees doest dunger
  entrees expresso faders fames fantastico feebling filets fille filles flingers focussed focusses folies
  forbad friers frises garbages gasses generale gossipped gramma grassers hagged hants haoles heigh heiling
  holies homies honkey housers humungous hurray juking kittles knacking knowns lakers leaguers lears liras
  livres logans massagers materiel measle mediations melters milles missis momento momentos munsters neddy
  overcall owling parters perses photog pishes pizzle playas pleasers prisses promiss quarte racoon rances
  reachers reivers reman remans replate replating repot repped resecting retore rewriter rootling
  sacrificers salvor scarers scots scratchers seater seconde secondo seres seron shanking shoed sider skilly
  slummers smeller smilers smokies sniggles sooths sothing spicey spiritus spirt staters stockers streps
  stuffers sunburnt sweety tailers tates tellus teres threating ticky tommies topis tories towser trans
  treaded troths tupped tupping vitamine vomitus wahines wapped wapping weirdy wigless wormer worts
`);
