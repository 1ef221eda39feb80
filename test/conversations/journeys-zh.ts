import type { ConversationCase } from '../helpers/conversation-table';
import { languageButton, PICTURE } from './arrivals';

/** Longer ways through the assistant, in Chinese: at a stand, on a phone, changing one's mind. */
export const CHINESE_JOURNEYS: readonly ConversationCase[] = [
  {
    title: '展台上单手打字：先找，再收藏，回头再看',
    channelId: 'msteams',
    exchanges: [
      { says: '德国 水泵', first: /水泵.*德国|泵.*德国/ },
      { says: '2', contains: ['信息来源'] },
      { says: '收藏', first: '已收藏' },
      { says: '返回', first: /德国/ },
      { says: '第三个也收藏', first: '已收藏', contains: ['2家企业'] },
      { says: '我的收藏', first: '您的收藏：2家企业' },
      { says: '全部比较', first: '对比：' },
    ],
  },
  {
    title: '中途改主意',
    exchanges: [
      { says: '江门 灯具', first: /江门/ },
      { says: '不对，水龙头', lacks: ['没有听懂'] },
      { says: '换成佛山', first: /佛山/ },
      { says: '算了', first: '已取消' },
      { says: '纽伦堡 功率半导体', first: /纽伦堡/ },
    ],
  },
  {
    title: '出访之前了解伙伴城市',
    exchanges: [
      { says: '介绍一下美因茨', profile: 'mainz' },
      { says: '合作项目呢', first: '美因茨', contains: ['合作项目'] },
      { says: '那里有哪些企业', cities: ['mainz'] },
      { says: '比较美因茨和伍珀塔尔', first: '对比：美因茨、伍珀塔尔', contains: ['人口'] },
      { says: '第一个', profile: 'mainz' },
    ],
  },
  {
    title: '先问别的，再回答原来的问题',
    exchanges: [
      { says: '我想找厂家', first: '您想找什么' },
      { says: '佛山有什么特色？', profile: 'foshan' },
      { says: '陶瓷', first: /^陶瓷/ },
      { says: '讲个笑话', first: '帮不上忙' },
      { says: '更多', lacks: ['没有听懂'] },
    ],
  },
  {
    title: '同名的企业：先选，再比较',
    exchanges: [
      { says: '比较美的和博世', first: '您指的是哪一个' },
      { says: '第二个', first: '对比：' },
      { says: '返回', lacks: ['没有听懂'] },
      { says: '类似美的的企业', contains: ['1. '] },
    ],
  },
  {
    title: '德国同事接手：语言换了，内容还在',
    channelId: 'webchat',
    exchanges: [
      { says: '株洲 轨道交通', first: /株洲/, cities: ['zhuzhou'] },
      { says: languageButton('de'), first: 'ab jetzt auf Deutsch', contains: ['Zhuzhou'], language: 'de' },
      { says: 'die zweite', contains: ['Quellen'], language: 'de' },
      { says: '请用中文', first: '接下来用中文', contains: ['信息来源'] },
      { says: '它所在的城市', profile: 'zhuzhou' },
    ],
  },
  {
    title: '只发图片的人',
    channelId: 'line',
    exchanges: [
      { says: PICTURE, first: '只能阅读文字' },
      { says: PICTURE, contains: ['需要我帮您做什么'] },
      { says: '2', first: /个成员$/ },
      { says: '1', lacks: ['没有听懂'] },
    ],
  },
  {
    title: '前三家放在一起看',
    exchanges: [
      { says: '科隆 汽车', first: /科隆/ },
      { says: '前三个对比一下', first: /^对比：.+、.+、.+/ },
      { says: '前两家加入收藏', first: '已收藏', contains: ['2家企业'] },
      { says: '把清单发给我', first: '您的收藏：2家企业', contains: ['1. '] },
      { says: '取消收藏第一个', first: '已取消收藏' },
    ],
  },
  {
    title: '一长段话也能看懂',
    exchanges: [
      {
        says: '您好，我们是佛山的一家陶瓷企业，想在德国找一家可靠的工业炉供应商，谢谢。',
        first: /德国/,
      },
      { says: '只要制造商', first: /制造商/ },
      { says: '转人工', first: '还不能为您转接人工' },
    ],
  },
  {
    title: '什么都不会的人',
    exchanges: [
      { says: '？', first: '您可以问我' },
      { says: '不懂', lacks: ['qwz'] },
      { says: '啥', lacks: ['qwz'] },
      { says: '美的', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: '边看边收藏，再问同城的企业',
    channelId: 'line',
    exchanges: [
      { says: '台州水泵', cities: ['taizhou'] },
      { says: '前两家都收藏', first: '已收藏', contains: ['2家企业'] },
      { says: '第三家也要', first: '已收藏', contains: ['3家企业'] },
      { says: '返回', first: /^水泵 · 台州/ },
      { says: '收藏里的第一个', contains: ['信息来源'] },
      { says: '他们那个城市还有什么企业', first: '台州', cities: ['taizhou'] },
      { says: 'taizhou', profile: 'taizhou' },
      { says: '泰州', first: '不是联盟成员', contains: ['泰州附近'] },
    ],
  },
  {
    title: '名录里没有的企业，不会当成刚才那一家',
    exchanges: [
      { says: '美的', profile: 'midea-group-co-ltd' },
      { says: '给海尔发询盘', first: '没有找到“海尔”' },
      { says: '美的和凯士比比较一下', first: /^对比：/ },
    ],
  },
];
