// SPDX-License-Identifier: Apache-2.0
// Made by recipes/language_words.py from sentences of the Leipzig Corpora Collection
// (Goldhahn, Eckart, Quasthoff 2012, CC BY).
#include "text/small_words.h"

namespace sanudo {

const std::array<SmallWordRow, kSmallWordRows> kSmallWords = {{
    {"cs", Script::kLatin,
     "a 57 v 54 na 53 se 53 je 49 s 46 o 44 k 42 z 42 do 41 že 41 i 40 to 40 pro 39 si 38 ve "
     "37 jako 36 po 35 nebo 34 byl 34 od 34 ale 33 jsou 33 by 32 při 32 za 32 které 32 co 31 "
     "jak 31 jsem 31 tak 30 aby 29 jeho 29 jen 29 také 29 pokud 28 u 28 bylo 27 může 27 "
     "programu 27"},
    {"de", Script::kLatin,
     "der 57 die 57 und 55 in 52 den 49 das 47 von 47 auf 46 mit 46 sie 46 zu 45 ein 45 ist 44 "
     "im 44 des 43 für 43 sich 43 eine 42 dem 41 es 41 an 41 auch 41 wir 41 nicht 40 werden 40 "
     "wird 39 einer 38 sind 38 nach 37 aus 37 ich 36 als 36 oder 36 einen 35 bei 35 wie 35 am "
     "34 einem 34 man 34 war 34"},
    {"en", Script::kLatin,
     "the 63 of 59 and 57 to 57 in 54 a 54 is 47 for 46 on 45 that 44 be 43 with 43 it 42 as "
     "42 s 41 by 40 are 40 you 40 was 39 not 39 i 39 from 38 will 38 has 38 or 37 this 37 an "
     "37 at 37 if 36 can 35 have 35 your 35 which 35 but 33 one 33 our 33 all 33 canada 33 my "
     "32 some 31"},
    {"es", Script::kLatin,
     "de 65 la 58 el 56 que 56 y 56 en 55 a 53 los 52 un 48 las 47 con 47 para 47 se 46 es 46 "
     "ms 45 no 45 del 44 una 42 por 41 su 41 al 39 lo 37 ha 37 como 36 noticias 36 "
     "relacionadas 36 educacin 36 este 35 o 33 son 33 pero 32 esta 31 universia 31 te 31 "
     "contenidos 30 entre 30 ya 30 muy 30 sus 30 me 29"},
    {"fr", Script::kLatin,
     "de 63 la 59 l 57 et 55 le 53 à 53 les 52 des 52 d 50 en 50 du 49 un 48 est 47 une 47 "
     "dans 45 par 44 pour 43 que 42 il 42 sont 41 a 40 au 40 sur 40 qui 39 pas 37 s 37 avec 37 "
     "ce 36 ils 36 cette 35 ne 35 nous 35 ou 35 plus 34 mais 34 n 34 on 34 qu 34 c 33 se 33"},
    {"hr", Script::kLatin,
     "i 61 je 58 u 58 na 52 se 51 za 50 su 46 od 45 a 42 da 42 koji 41 s 41 o 40 će 40 te 39 "
     "iz 37 ne 36 godine 35 što 35 sa 35 kao 34 koje 34 nakon 34 biti 32 ili 32 prema 32 do 31 "
     "to 30 ali 29 kako 29 po 29 bi 28 bio 28 dana 28 koja 28 pa 28 samo 28 uz 28 ga 27 "
     "hrvatskoj 27"},
    {"hu", Script::kLatin,
     "a 69 az 59 és 54 hogy 49 is 47 nem 45 egy 45 volt 39 meg 39 de 37 ez 36 csak 35 már 35 "
     "el 34 mint 34 vagy 32 még 32 ha 31 mert 31 után 31 így 31 új 31 ezt 30 ki 30 magyar 30 "
     "majd 30 nagyon 30 két 30 azt 29 való 29 én 29 amikor 28 lehet 28 minden 28 nagy 28 úgy "
     "28 akkor 27 amely 27 amit 27 egyik 27"},
    {"id", Script::kLatin,
     "yang 58 dan 53 dengan 50 di 49 itu 49 tidak 47 untuk 45 ini 44 orang 44 akan 43 dalam 42 "
     "dari 42 mereka 41 ia 41 ki 40 dapat 40 maka 40 menjadi 40 ke 39 telah 39 oleh 39 pada 39 "
     "bahwa 38 tetapi 37 karena 35 lebih 35 ada 35 adalah 35 juga 34 kemudian 34 sudah 34 aku "
     "34 saya 34 tahun 34 agung 33 hari 33 beberapa 32 para 32 secara 32 baru 32"},
    {"it", Script::kLatin,
     "di 59 e 55 il 55 la 54 in 52 a 51 che 50 per 49 è 49 del 48 l 48 un 47 i 45 marino 45 le "
     "45 della 45 san 44 non 44 da 44 una 43 con 43 ha 43 si 41 al 41 dei 40 alla 38 sono 38 "
     "nel 37 anche 37 ma 36 d 35 dal 34 nella 34 più 34 sul 34 rimini 34 all 33 delle 33 stato "
     "33 dell 33"},
    {"nl", Script::kLatin,
     "de 66 in 58 van 58 het 58 een 56 en 55 is 51 op 48 met 46 zijn 46 voor 45 door 45 hij 44 "
     "te 44 die 44 uit 43 werd 42 dat 42 als 42 was 40 bij 39 aan 39 ook 39 er 38 deze 38 ze "
     "38 maar 37 om 36 dit 36 naar 36 of 36 na 35 worden 35 naam 35 haar 34 niet 34 eerst 34 "
     "heeft 34 tot 34 werden 34"},
    {"pl", Script::kLatin,
     "w 59 na 54 i 54 z 53 się 50 nie 49 do 48 to 45 jest 45 że 45 o 41 po 38 od 38 za 38 a 38 "
     "są 37 już 35 jak 35 roku 35 tym 35 ma 34 przez 34 dla 33 tylko 33 ale 32 które 32 jednak "
     "32 bo 31 być 31 jego 31 co 30 ich 30 m 30 będzie 29 oraz 29 też 29 by 28 go 28 in 28 "
     "tego 28"},
    {"pt", Script::kLatin,
     "de 62 a 59 o 56 que 56 e 55 da 52 do 52 com 50 para 49 os 47 em 47 no 45 não 45 um 45 na "
     "44 por 43 é 43 se 42 as 40 mais 40 uma 40 dos 39 mas 38 cabo 37 ao 36 à 36 tem 35 das 35 "
     "como 34 muito 34 sua 34 ou 33 já 33 está 32 verde 32 também 32 foi 31 nos 31 ser 31 seu "
     "30"},
    {"ro", Script::kLatin,
     "de 62 a 54 în 51 la 50 şi 50 este 49 o 49 si 48 cu 48 care 48 in 47 din 47 pentru 47 pe "
     "47 mai 44 nu 44 un 43 se 43 au 41 să 41 ďż 40 ca 39 fost 38 sa 38 ce 38 sau 38 i 36 va "
     "36 sunt 35 fi 35 că 34 acest 33 am 33 prin 33 s 33 al 32 n 31 cel 31 aceasta 29 dar 29"},
    {"sv", Script::kLatin,
     "och 58 i 57 att 55 för 54 en 53 som 52 av 51 är 51 med 50 till 50 på 49 det 48 har 46 om "
     "45 de 44 den 44 ett 43 kan 43 från 40 inte 39 eller 38 du 37 vi 37 sig 37 man 36 så 35 "
     "finns 33 här 33 efter 33 jag 33 olika 33 alla 32 han 32 ska 32 skall 32 hur 31 många 31 "
     "när 31 ut 31 detta 30"},
    {"tr", Script::kLatin,
     "ve 59 bir 51 bu 50 i 45 da 43 ile 43 olarak 41 için 41 de 39 daha 38 sonra 35 en 34 her "
     "34 olan 34 çok 34 tarafından 32 ilgili 31 ya 31 gibi 30 kadar 30 olmak 30 üniversitesi "
     "30 o 29 göre 28 ilk 28 sosyal 28 türkiye 28 veya 28 a 27 e 27 günü 27 hem 27 ne 27 nin "
     "27 yıl 27 önemli 27 özel 27 şekilde 27 anadolu 26 ancak 26"},
    {"vi", Script::kLatin,
     "và 49 có 48 là 48 các 48 của 48 được 45 cho 45 những 44 với 43 không 42 trong 41 một 41 "
     "người 41 để 40 bạn 39 học 39 công 38 khi 38 hiện 38 thể 37 hàng 37 sự 37 tại 37 sẽ 36 đó "
     "36 động 36 này 36 trên 36 trường 36 đến 36 như 36 sinh 36 về 35 đã 35 chính 35 làm 35 ra "
     "35 thông 35 ở 35 cũng 34"},
    {"be", Script::kCyrillic,
     "і 59 ў 54 на 53 з 52 не 48 у 47 што 46 да 43 а 42 па 41 за 41 як 39 калі 38 гэта 38 для "
     "37 ад 37 але 36 ён 35 пра 35 аб 34 якія 34 іх 33 вельмі 33 яго 33 вось 31 года 31 пры 31 "
     "які 31 было 31 толькі 31 я 31 больш 30 каб 30 мы 30 яе 30 яшчэ 30 быў 29 жа 29 сябе 29 "
     "таксама 29"},
    {"bg", Script::kCyrillic,
     "на 63 и 56 в 55 от 55 за 55 да 54 е 54 се 53 с 47 ще 47 не 46 по 44 това 44 си 42 са 42 "
     "че 41 като 40 до 37 той 35 а 35 българия 35 има 34 но 34 през 34 които 33 му 33 във 32 "
     "най 32 трябва 32 бъде 32 към 32 те 32 години 31 млн 31 бяха 30 всички 30 който 30 много "
     "30 няма 30 още 30"},
    {"ru", Script::kCyrillic,
     "и 59 в 57 не 54 на 53 что 47 с 46 я 46 к 43 он 43 но 43 а 43 по 43 как 42 у 42 из 42 это "
     "42 его 41 мы 39 то 39 все 37 было 36 о 36 только 36 ее 35 за 35 мне 35 они 35 от 35 или "
     "34 ни 34 если 33 здесь 33 ты 33 вы 32 них 32 были 31 время 31 где 31 для 31 так 31"},
    {"sr", Script::kCyrillic,
     "је 60 и 58 у 57 се 53 на 51 су 50 а 48 од 47 да 47 за 43 са 43 m 42 као 40 из 37 до 37 "
     "који 36 или 36 налази 34 што 34 износи 34 код 34 био 33 магнитуда 33 објекта 33 висини "
     "32 али 32 надморској 32 максималној 31 метара 31 минималној 31 по 31 средњој 31 "
     "становника 31 које 30 није 30 око 30 више 29 година 29 има 29 која 29"},
    {"uk", Script::kCyrillic,
     "і 53 на 52 в 51 з 50 у 50 не 49 та 46 до 46 що 44 а 44 за 41 для 39 й 39 про 39 від 39 "
     "його 39 це 38 але 37 як 37 я 35 по 35 її 34 він 34 є 33 р 32 із 32 вони 32 чи 32 якщо 32 "
     "їх 32 або 31 то 31 того 31 ж 30 може 30 україни 30 був 29 коли 29 також 29 тому 29"},
    {"ar", Script::kArabic,
     "في 56 من 55 على 51 أن 45 إلى 42 و 42 أو 41 عن 41 التي 40 ما 39 مسلسل 39 هذا 38 لا 38 هذه "
     "36 بعض 36 الذي 35 الله 35 كما 35 الحلقة 34 ذلك 34 مع 34 اون 32 كل 32 مباشرة 32 مشاهدة 32 "
     "إن 32 هل 32 ي 32 يوتيوب 32 ا 31 الى 31 بعد 31 لاين 31 هو 31 عليه 30 قد 30 العمل 29 كان "
     "29 الذين 28 ان 28"},
    {"fa", Script::kArabic,
     "در 61 و 60 به 57 از 55 است 53 می 52 که 51 این 50 را 49 با 47 های 46 سال 44 آن 44 شده 43 "
     "ها 42 یک 40 شد 40 شود 39 برای 39 بود 38 ای 37 او 37 بر 36 خود 36 قرار 35 نیز 35 کرد 34 "
     "دارد 34 نام 34 تا 33 نفر 32 ایران 32 کند 32 جمعیت 32 عنوان 32 تاریخ 31 شهر 31 واقع 31 یا "
     "30 اند 30"},
}};

}  // namespace sanudo
