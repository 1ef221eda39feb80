/** Texts no visitor would write: what an attacker, a broken client or a pasted document sends. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  '100,000 characters': 'x'.repeat(100_000),
  '100,000 Chinese characters': '陶'.repeat(100_000),
  '10,000 words': 'Fliesen in Foshan '.repeat(3_400),
  '10,000 unknown words': numbered(10_000, (index) => `wort${index}`),
  '10,000 misspelt words': 'Flisen '.repeat(10_000),
  '2,000 different misspelt words': numbered(2_000, misspelt),
  'as many misspelt words as are corrected':
    'elektromotorn maschinebaau automobilzulifer spritzgiesmaschine werkzeugmaschinnen kugellagr hydraulikpumpn',
  'a word of 50,000 letters': 'qwertzuiop'.repeat(5_000),
  'one long compound': 'keramikfliesen'.repeat(5_000),
  'the longest compounds': numbered(200, (index) =>
    'donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(2).slice(index % 40, (index % 40) + 48),
  ),
  'compounds of known parts': numbered(
    150,
    (index) => `${'elektromotorenpumpenventil'.slice(0, 14 + (index % 12))}hersteller`,
  ),
  '5,000 Chinese characters without a break': numbered(
    5_000,
    (index) => String.fromCharCode(0x4e00 + ((index * 7_919) % 20_000)),
    '',
  ),
  'known Chinese words without a break': '佛山陶瓷机器人广东美的集团有限公司'.repeat(300),
  'pinyin throughout': 'foshan taoci zhizaoshang meidi jituan gongchang shebei '.repeat(40),
  'thousands of digits': '1234567890'.repeat(500),
  'thousands of numbers': numbered(3_000, String),
  'thirty products at once':
    'Fliesen Pumpen Motoren LED Leder Stahl Aluminium Kunststoff Maschinen Roboter Batterien Ventile Keramik Glas Holz ' +
    'Möbel Textil Auto Bahn Schiff Chemie Pharma Lebensmittel Elektronik Halbleiter Sensor Kabel Lager Getriebe Werkzeug',
  'every place': 'Köln, Foshan, Aachen, Mainz, Jiangmen, Deutschland, China, Shanghai, Guangdong, NRW, '.repeat(30),
  'the prototype': '__proto__',
  'names of properties': 'constructor prototype hasOwnProperty toString valueOf __proto__ __defineGetter__',
  emoji: '😀👩‍👩‍👧🏳️‍🌈 Fliesen 🇨🇳'.repeat(2_000),
  'right-to-left text': 'بلاط السيراميك ‮Fliesen‬ אריחים '.repeat(1_000),
  'null bytes': 'Flie\0sen\0'.repeat(5_000),
  'lone surrogates': '\ud800Fliesen\udfff\ud83d'.repeat(3_000),
  'a bomb for backtracking': `${'a'.repeat(50_000)}!`,
  'another one': '(a+)+$'.repeat(2_000),
  'quotation marks': '"„'.repeat(20_000),
  'a quotation that never ends': `"${'Fliesen '.repeat(5_000)}`,
  'lists of denials': 'weder noch und oder, '.repeat(5_000),
  negations: 'ohne '.repeat(20_000),
  'negated lists': 'ohne Köln und Foshan, '.repeat(4_000),
  spaces: ' \t\n'.repeat(30_000),
  commas: 'Fliesen'.concat(','.repeat(90_000), 'Pumpen'),
  particles: '汽车的的的的的的'.repeat(2_000),
  apostrophes: "'’ʼ".repeat(30_000),
  'letters and apostrophes': "a'".repeat(50_000),
  'combining marks': `o${'\u0308'.repeat(50_000)}`,
  'control characters': numbered(32, (code) => String.fromCharCode(code), 'Fliesen'),
  nothing: '',
};

function numbered(count: number, text: (index: number) => string, separator = ' '): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(separator);
}

function misspelt(index: number): string {
  return `${'elektromotorenwerkzeugmaschinen'.slice(0, 5 + (index % 17))}${'abcdefghij'[index % 10]}${'xyzuvw'[index % 6]}`;
}
