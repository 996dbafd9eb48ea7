// usage: corpus.mjs [REPORTS] > reports.jsonl
// Invented reports, always the same ones, for a store in which a network has two hundred nodes, dyads
// have years of events, and some events are told by two papers.

const states =
  `Albania Tirana|Algeria Algiers|Angola Luanda|Argentina Buenos_Aires|Armenia Yerevan|Australia Canberra
Austria Vienna|Azerbaijan Baku|Bangladesh Dhaka|Belarus Minsk|Belgium Brussels|Bolivia La_Paz|Botswana Gaborone|Brazil Brasilia
Bulgaria Sofia|Burundi Bujumbura|Cambodia Phnom_Penh|Cameroon Yaounde|Canada Ottawa|Chad N'Djamena|Chile Santiago|China Beijing
Colombia Bogota|Croatia Zagreb|Cuba Havana|Cyprus Nicosia|Denmark Copenhagen|Ecuador Quito|Egypt Cairo|Eritrea Asmara
Estonia Tallinn|Ethiopia Addis_Ababa|Fiji Suva|Finland Helsinki|France Paris|Gabon Libreville|Germany Berlin|Ghana Accra
Greece Athens|Guatemala Guatemala_City|Guinea Conakry|Haiti Port-au-Prince|Honduras Tegucigalpa|Hungary Budapest|Iceland Reykjavik
India New_Delhi|Indonesia Jakarta|Iran Tehran|Iraq Baghdad|Ireland Dublin|Israel Jerusalem|Italy Rome|Jamaica Kingston|Japan Tokyo
Jordan Amman|Kazakhstan Astana|Kenya Nairobi|Kuwait Kuwait_City|Kyrgyzstan Bishkek|Laos Vientiane|Latvia Riga|Lebanon Beirut
Liberia Monrovia|Libya Tripoli|Lithuania Vilnius|Madagascar Antananarivo|Malawi Lilongwe|Malaysia Kuala_Lumpur|Mali Bamako
Mauritania Nouakchott|Mexico Mexico_City|Moldova Chisinau|Mongolia Ulaanbaatar|Morocco Rabat|Mozambique Maputo|Myanmar Yangon
Namibia Windhoek|Nepal Kathmandu|Nicaragua Managua|Niger Niamey|Nigeria Abuja|Norway Oslo|Oman Muscat|Pakistan Islamabad
Panama Panama_City|Paraguay Asuncion|Peru Lima|Philippines Manila|Poland Warsaw|Portugal Lisbon|Qatar Doha|Romania Bucharest
Russia Moscow|Rwanda Kigali|Senegal Dakar|Serbia Belgrade|Singapore Singapore|Slovakia Bratislava|Slovenia Ljubljana
Somalia Mogadishu|Spain Madrid|Sudan Khartoum|Sweden Stockholm|Switzerland Bern|Syria Damascus|Tajikistan Dushanbe
Tanzania Dodoma|Thailand Bangkok|Togo Lome|Tunisia Tunis|Turkey Ankara|Turkmenistan Ashgabat|Uganda Kampala|Ukraine Kyiv
Uruguay Montevideo|Uzbekistan Tashkent|Venezuela Caracas|Vietnam Hanoi|Yemen Sanaa|Zambia Lusaka|Zimbabwe Harare`
    .split(/[|\n]/)
    .map((line) => line.split(' ').map((word) => word.replaceAll('_', ' ')));

const acts = [
  (a, b) => `${a[0]} accused ${b[0]} of breaking the agreement on the border.`,
  (a, b) => `${a[0]} imposed sanctions on ${b[0]} and expelled two diplomats of ${b[0]}.`,
  (a, b) => `${a[0]} and ${b[0]} signed a trade agreement in ${a[1]}.`,
  (a, b) => `${a[0]} sent food and medicine to ${b[0]}.`,
  (a, b) => `${a[0]} called on ${b[0]} to release all prisoners.`,
  (a, b) => `${a[0]} threatened to suspend talks with ${b[0]}.`,
  (a, b) => `${a[0]} supported the proposals of ${b[0]} on the river.`,
  (a, b) =>
    `The foreign minister of ${a[0]} visited ${b[1]} for talks with the government of ${b[0]}.`,
  (a, b) => `"We reject the demands of ${b[0]}," the government of ${a[0]} said in a statement.`,
  (a, b) =>
    `Troops of ${a[0]} shelled a village in ${b[0]} and killed at least ${3 + ((a[0].length * 7) % 9)} people.`,
];

const papers = ['The Morning Courier', 'Harbour Gazette', 'Valley Observer'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// A small generator of numbers, so that every machine writes the same reports.
let seed = 20220204;
const below = (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};

const favourites = [
  'Russia',
  'Ukraine',
  'China',
  'India',
  'Pakistan',
  'Armenia',
  'Azerbaijan',
  'Kenya',
  'Ethiopia',
  'Egypt',
];
const named = (wanted) => states.find(([name]) => name === wanted);
const one = (list) => list[below(list.length)];
const state = () => (below(3) === 0 ? named(one(favourites)) : one(states));

function report(number) {
  const a = state();
  let b = state();
  while (b === a) b = state();
  const day = new Date(Date.UTC(2020, below(36), 1 + below(28)));
  const told = [one(acts)(a, b), one(acts)(b, a)];
  const place = `${a[1].toUpperCase()}, ${months[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
  return {
    title: `${a[0]} and ${b[0]}`,
    text: `${place} - ${told.join(' ')}`,
    date: day.toISOString().slice(0, 10),
    publisher: papers[number % papers.length],
    url: `https://example.org/${number}`,
  };
}

// Each tenth report is told by a second paper, a day later, with another number of dead.
function second(first, number) {
  const text = first.text.replace(/at least (\d+)/, (_, n) => `at least ${Number(n) + 2}`);
  return {
    ...first,
    text: text.replace(' - ', ' - Officials said that '),
    publisher: papers[(number + 1) % papers.length],
    url: `${first.url}-2`,
  };
}

const wanted = Number(process.argv[2] ?? 400);
for (let number = 0; number < wanted; ++number) {
  const told = report(number);
  console.log(JSON.stringify(told));
  if (number % 10 === 0) console.log(JSON.stringify(second(told, number)));
}
