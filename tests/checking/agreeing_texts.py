"""Texts that say the same in three languages, as a careful translator would write them."""

from __future__ import annotations

TRIPLES: dict[str, tuple[str, str, str]] = {
    "sentence": (
        "He was given seven years in prison on 15 November 2023.",
        "15 ноября 2023 года его приговорили к семи годам лишения свободы.",
        "2023 жылғы 15 қарашада ол жеті жылға бас бостандығынан айырылды.",
    ),
    "arrest": (
        "Fifteen days of administrative detention, then 20 days more.",
        "Пятнадцать суток административного ареста, затем ещё 20 суток.",
        "Он бес тәулік әкімшілік қамақ, одан кейін тағы 20 тәулік.",
    ),
    "article": (
        "Charged under article 274 of the Criminal Code, later under articles 174 and 405.",
        "Обвинение по статье 274 Уголовного кодекса, позже — по статьям 174 и 405.",
        "Қылмыстық кодекстің 274-бабы, кейін 174 және 405-баптары бойынша айыпталды.",
    ),
    "hyphened article": (
        "Before, a part of article 456-1 penalised it; in the former code it was 141-1.",
        "Раньше за это наказывала часть статьи 456-1; в прежнем кодексе это была статья 141-1.",
        "Бұрын бұған 456-1-баптың бір бөлігі жаза белгілейтін; бұрынғы кодексте ол 141-1-бап еді.",
    ),
    "witnesses": (
        "Closed over the alleged safety of two undisclosed witnesses.",
        "Закрыт якобы ради безопасности двух засекреченных свидетелей.",
        "Құпия екі куәнің қауіпсіздігі үшін деген желеумен жабық өтті.",
    ),
    "all five": (
        "Asked that all five be freed at once and without conditions.",
        "Потребовали освободить всех пятерых немедленно и без условий.",
        "Бесеуін де дереу әрі шартсыз босатуды талап етті.",
    ),
    "two of seven": (
        "Two of the seven may be among the people punished over the court gathering.",
        "Двое из семи, возможно, входят в число наказанных за сбор у суда.",
        "Жетеуінің екеуі сот алдындағы жиын үшін жазаланғандардың арасында болуы мүмкін.",
    ),
    "the two groups": (
        "The two groups are not to be added up.",
        "Эти группы нельзя складывать.",
        "Бұл екі топты қосуға болмайды.",
    ),
    "both": (
        "Both denied the charge; the police denied both a robbery and an abduction.",
        "Оба отвергли обвинение; полиция отрицала и ограбление, и похищение.",
        "Екеуі де айыпты жоққа шығарды; полиция тонауды да, ұрлауды да мойындамады.",
    ),
    "supporters": (
        "It takes 700 to register; the group handed in more than 3,000.",
        "Для регистрации нужно 700 человек; группа подала более 3000 подписей.",
        "Тіркелу үшін 700 адам керек; топ 3 мыңнан астам қол тапсырды.",
    ),
    "visitors": (
        "A platform with over 100,000 visitors daily must name a representative.",
        "Платформа, у которой более 100 тысяч посетителей в сутки, обязана назначить представителя.",
        "Тәулігіне 100 000-нан астам келушісі бар платформа өкіл тағайындауға тиіс.",
    ),
    "tax": (
        "The fine of the third part is two to three times what was not paid.",
        "Штраф по третьей части — от двух до трёх размеров неуплаченной суммы.",
        "Үшінші бөліктегі айыппұл төленбеген соманың екі еселенген мөлшерінен үш еселенген мөлшеріне дейін.",
    ),
    "bribe": (
        "The fines are multiples of the bribe: 20 to 50 times in the first part, 30 to 50 in part 1-1.",
        "Штрафы кратны взятке: от 20 до 50 раз в первой части, от 30 до 50 в части 1-1.",
        "Айыппұл параға еселеп есептеледі: бірінші бөлікте 20-дан 50 есеге дейін, 1-1-бөлікте 30-дан 50 есеге дейін.",
    ),
    "ordinals": (
        "In the eighth and ninth parts expulsion goes with detention.",
        "В восьмой и девятой частях к аресту добавляется выдворение.",
        "Сегізінші және тоғызыншы бөліктерде қамаққа қоса шығарып жіберу көзделген.",
    ),
    "ordinals in digits": (
        "The fourth part was added by the later edition.",
        "Часть 4 добавлена позднейшей редакцией.",
        "4-бөлік кейінгі редакциямен қосылды.",
    ),
    "child": (
        "A child of four died when the family car came under fire.",
        "Четырёхлетний ребёнок погиб, когда машина семьи попала под обстрел.",
        "Отбасының көлігіне оқ атылғанда төрт жасар бала қаза тапты.",
    ),
    "January": (
        "Tortured after the protests of January 2022.",
        "Пытали после протестов января 2022 года.",
        "2022 жылғы қаңтар наразылықтарынан кейін азаптаған.",
    ),
    "January protests": (
        "Tried over the January protests and over statements in public.",
        "Судили за январские протесты и публичные высказывания.",
        "Қаңтардағы наразылықтар мен көпшілік алдындағы сөздері үшін сотталушы болды.",
    ),
    "euros": (
        "A fine of about 140 EUR, or 43 monthly calculation indices.",
        "Штраф около 140 евро, или 43 месячных расчётных показателя.",
        "Шамамен 140 еуро, яғни 43 айлық есептік көрсеткіш айыппұл салынды.",
    ),
    "tenge": (
        "To pay 2.1 million tenge and $500 in costs.",
        "Выплатить 2,1 млн тенге и 500 долларов издержек.",
        "2,1 миллион теңге мен 500 доллар шығын төлеуге міндеттелді.",
    ),
    "per cent": (
        "Forty per cent of the shares, or 12.5% by another count.",
        "Сорок процентов акций, или 12,5 % по другим подсчётам.",
        "Акциялардың қырық пайызы, басқа есеп бойынша 12,5%.",
    ),
    "hours": (
        "They waited in front of it for some two hours.",
        "Они ждали перед зданием около двух часов.",
        "Олар ғимарат алдында екі сағаттай күтті.",
    ),
    "weeks": (
        "Two weeks of house arrest.",
        "Двухнедельный домашний арест.",
        "Екі аптаға үйқамаққа алынды.",
    ),
    "adjective": (
        "A five-year ban and a ten-day arrest.",
        "Пятилетний запрет и десятидневный арест.",
        "Бес жылдық тыйым және он күндік қамақ.",
    ),
    "in digits": (
        "A 3-year ban, and 18 months of probation.",
        "3-летний запрет и 18 месяцев пробации.",
        "3 жылдық тыйым және 18 ай пробация.",
    ),
    "range of years": (
        "Three to five years in prison.",
        "От трёх до пяти лет лишения свободы.",
        "Үш жылдан бес жылға дейін бас бостандығынан айыру.",
    ),
    "half": (
        "Two and a half years after the arrest.",
        "Через два с половиной года после ареста.",
        "Қамаудан екі жарым жыл өткен соң.",
    ),
    "range of days": (
        "Searched on 6 and 7 June, detained 19–29 November.",
        "Обыски 6 и 7 июня, под стражей 19–29 ноября.",
        "6 және 7 маусымда тінту жүрді, 19–29 қарашада ұсталды.",
    ),
    "genitive day": (
        "The law came into force on 6 January.",
        "Закон вступил в силу 6 января.",
        "Заң қаңтардың 6-сында күшіне енді.",
    ),
    "half a hundred": (
        "The opening speaks of more than fifty; twenty-one were heard.",
        "Во вступлении говорится более чем о пятидесяти; заслушали двадцать одного.",
        "Кіріспеде елуден астам адам туралы айтылады; жиырма бірі тыңдалды.",
    ),
    "twice": (
        "He was summoned twice and fined three times.",
        "Его дважды вызывали и три раза штрафовали.",
        "Оны екі рет шақырып, үш рет айыппұл салды.",
    ),
    "at first": (
        "At first without access to a lawyer; one of them died.",
        "Сначала без доступа к адвокату; один из них умер.",
        "Алғашында адвокат жіберілмеді; біреуі қайтыс болды.",
    ),
    "former first": (
        "Named in the first verdict against Vladimir Kozlov.",
        "Названа в первом приговоре Владимиру Козлову.",
        "Владимир Козловқа қарсы бірінші үкімде аталған.",
    ),
    "a third": (
        "Two activists were detained; a third spoke there undisturbed.",
        "Двух активисток задержали; третья беспрепятственно выступила.",
        "Екі белсенді ұсталды; үшіншісі кедергісіз сөйледі.",
    ),
    "within a year": (
        "The same again within a year, by a group or by 11 people.",
        "То же повторно в течение года, группой или 11 лицами.",
        "Дәл сол әрекет бір жыл ішінде қайталанса, топпен немесе 11 адам жасаса.",
    ),
    "eight organisations": (
        "IPHR with eight other organisations said that the list of 240 entries serves to stigmatise.",
        "IPHR и ещё восемь организаций заявили, что список из 240 записей служит клеймению.",
        "IPHR пен тағы сегіз ұйым 240 жазбадан тұратын тізім қаралауға қызмет етеді деп мәлімдеді.",
    ),
    "linked": (
        "Breaches are penalised by [the code](statute:cao-2014/488); see [method](page:method#days).",
        "Нарушения наказываются по [кодексу](statute:cao-2014/488); см. [метод](page:method#дни).",
        "Бұзғаны үшін [кодекс](statute:cao-2014/488) бойынша жазаланады; [әдісті](page:method) қараңыз.",
    ),
    "quoted": (
        "The first word changed from «Возбуждение» to «Разжигание» in article 174.",
        "Первое слово сменилось с «Возбуждение» на «Разжигание» в статье 174.",
        "174-баптағы бірінші сөз «Возбуждение» дегеннен «Разжигание» дегенге өзгерді.",
    ),
    "hundreds": (
        "Two hundred and forty people, a hundred of them in Almaty.",
        "Двести сорок человек, из них сто в Алматы.",
        "Екі жүз қырық адам, оның жүзі Алматыда.",
    ),
    "thousands": (
        "Said that 20,000 terrorists had been invented; thousands protested.",
        "Сказала, что 20 тысяч террористов выдуманы; протестовали тысячи людей.",
        "20 мың террорист ойдан шығарылған деді; мыңдаған адам наразылық білдірді.",
    ),
    "twelve": (
        "Eleven of the twelve were officers.",
        "Одиннадцать из двенадцати были офицерами.",
        "Он екінің он бірі офицер еді.",
    ),
}
