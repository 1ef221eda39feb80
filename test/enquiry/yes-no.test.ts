import { isNothing, yesOrNo } from '../../src/enquiry/read/yes-no';

test.each([
  ...[
    'ja',
    'Ja, ich bin einverstanden',
    'ja, einverstanden',
    'passt',
    'ok, abschicken',
    'doch ja',
    'ja, bitte alles löschen',
  ],
  ...['kein Problem', 'selbstverständlich', 'Ich stimme zu.', 'geht klar'],
  ...[
    'Yes, of course',
    'yes please do',
    'ok, fine',
    'ok then yes',
    'I accept',
    'I do',
    'no problem',
    'sure',
    'Yes, go ahead!',
  ],
  ...['是的', '好的，同意', '我同意', '当然可以', '没问题', '可以的', '好的，没问题', '我愿意', '行吧'],
])('"%s" is yes', (text) => {
  expect(yesOrNo(text)).toBe(true);
});

test.each([
  ...['nein', 'Nein, das möchte ich nicht', 'lieber nicht', 'ich stimme nicht zu', 'damit bin ich nicht einverstanden'],
  ...['no', 'I do not agree', "I don't want this", "I'd rather not", 'no thank you', 'I refuse'],
  ...['不', '我不同意', '不可以', '不要', '不愿意', '拒绝'],
])('"%s" is no', (text) => {
  expect(yesOrNo(text)).toBe(false);
});

test.each([
  ...['ja, aber die Menge ist 500', 'vielleicht', 'Erika Mustermann', 'Muster GmbH', 'ok, was bedeutet das?'],
  ...['yes but change the date', 'maybe', 'this', 'of the', 'No Limits Ltd', 'Pumpen', '500'],
  ...['是佛山', '可能', '好孩子公司', '数量是500件', '美的', '您好', '你好', '删除'],
])('"%s" is neither', (text) => {
  expect(yesOrNo(text)).toBeUndefined();
});

test.each([
  ...['nein', 'nein danke', 'keine', 'nichts weiter', 'das ist alles', 'keine Angaben'],
  ...['no', 'none', 'nothing', 'no thanks', 'n/a', "that's all", '没有', '没有了', '不需要', '不用了', '无', '暂无'],
])('"%s" adds nothing', (text) => {
  expect(isNothing(text)).toBe(true);
});

test.each(['nein, 500 Stück', 'no, 500 pieces', '不，500件', 'Keine Ahnung GmbH', 'Nokia'])('"%s" does', (text) => {
  expect(isNothing(text)).toBe(false);
});
