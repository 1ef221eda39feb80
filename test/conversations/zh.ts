import type { ConversationCase } from '../helpers/conversation-table';
import { ARRIVAL, languageButton, PICTURE } from './arrivals';

/** Conversations in Chinese, written from the visitors of the design page "The conversation". */
export const CHINESE: readonly ConversationCase[] = [
  {
    title: '初次来访：说明是程序、代表谁，并给出三个可用的例子',
    channelId: 'directline',
    locale: 'zh-Hans',
    exchanges: [
      {
        says: ARRIVAL,
        first: '您好',
        contains: ['中德工业城市联盟', '智能助手', '来源'],
        suggests: ['佛山 陶瓷 供应商', '伍珀塔尔的产业优势', '美的'],
      },
      { says: '佛山 陶瓷 供应商', first: /^陶瓷 · 佛山 · 供应商：\d+家企业/, cities: ['foshan'] },
      { says: '伍珀塔尔的产业优势', first: '伍珀塔尔（Wuppertal）', contains: ['产业优势'], lacks: ['名录收录'] },
      { says: '美的', first: '美的', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: '展会上的采购商：一句话就够',
    channelId: 'msteams',
    exchanges: [
      { says: '纽伦堡 功率半导体', first: /^功率半导体.* · 纽伦堡/, contains: ['城市：纽伦堡', '来源：'] },
      { says: '第一个', contains: ['德国纽伦堡', '信息来源'], suggests: ['类似企业'] },
      { says: '谢谢', first: '不客气' },
      { says: '再见', first: '再见' },
    ],
  },
  {
    title: '换城市、换条件、翻页',
    exchanges: [
      { says: '江门 灯具 厂家', first: '江门', contains: ['城市：江门'] },
      { says: '换成佛山', first: '佛山', lacks: ['城市：江门 '] },
      { says: '不要贸易公司', first: '不含贸易' },
      { says: '只要制造商', first: '制造商' },
      { says: '也看株洲', first: '佛山、株洲' },
      { says: '更多', contains: ['6. '] },
      { says: '第二个', contains: ['信息来源'] },
    ],
  },
  {
    title: '当地没有就说没有，再给附近的',
    exchanges: [
      { says: '佛山 瓷砖', cities: ['foshan'] },
      { says: '换成江门', first: /没有完全符合的，最接近的有\d+家企业/, contains: ['“同一地区”'] },
      { says: '返回', first: '佛山' },
    ],
  },
  {
    title: '城市概况：五个标题',
    exchanges: [
      {
        says: '美因茨',
        first: '美因茨（Mainz）',
        profile: 'mainz',
        contains: ['城市特点', '产业优势', '对外合作基础', '合作意向', '合作项目', '来源：'],
        suggests: ['美因茨的企业'],
      },
      { says: '合作意向', first: '美因茨', contains: ['合作意向'], lacks: ['名录收录'] },
      { says: '那里有哪些企业', first: /^美因茨：\d+家企业/, cities: ['mainz'] },
    ],
  },
  {
    title: '佛山有什么特色',
    exchanges: [
      { says: '佛山有什么特色？', first: '佛山（Foshan）', profile: 'foshan' },
      { says: '佛山的产业优势', contains: ['产业优势'], lacks: ['名录收录'] },
      { says: '佛山的企业', first: /^佛山：\d+家企业/, cities: ['foshan'] },
    ],
  },
  {
    title: '企业简介，再看所在城市',
    exchanges: [
      {
        says: '肖特是做什么的',
        first: '肖特（SCHOTT AG）',
        profile: 'schott-ag',
        contains: ['德国美因茨', '联盟尚未核实'],
      },
      { says: '他们的城市', first: '美因茨', profile: 'mainz' },
      { says: '返回', profile: 'schott-ag' },
      { says: '它', profile: 'schott-ag' },
    ],
  },
  {
    title: '拼音和错别字',
    locale: 'zh-CN',
    exchanges: [
      { says: ARRIVAL, first: '您好' },
      { says: 'meidi', first: '美的', profile: 'midea-group-co-ltd' },
      { says: 'Knippex', first: '凯尼派克', profile: 'knipex-werk-c-gustav-putsch' },
    ],
  },
  {
    title: '同名企业只问一次，并给出选项',
    exchanges: [
      { says: '中车', first: '您指的是哪一个', hits: ['crrc-guangdong-co-ltd', 'crrc-zhuzhou-locomotive-co-ltd'] },
      { says: '江门的那家', first: '中车广东', profile: 'crrc-guangdong-co-ltd' },
      { says: '代傲', first: '您指的是哪一个', hits: ['diehl-controls', 'diehl-stiftung'] },
      { says: '帮助', first: '同名' },
      { says: '第二个', profile: 'diehl-stiftung' },
      { says: '博世', first: '您指的是哪一个' },
      { says: '取消', first: '已取消' },
    ],
  },
  {
    title: '联盟以外的城市',
    exchanges: [
      { says: '上海 水泵', first: '上海附近', contains: ['上海不是联盟成员', '太仓'] },
      { says: '斯图加特 机械', contains: ['不是联盟成员'] },
    ],
  },
  {
    title: '没有结果、听不懂、闲聊：总有下一步',
    exchanges: [
      { says: '今天天气怎么样', first: '帮不上忙', suggests: ['美的'] },
      { says: '讲个笑话', first: '帮不上忙' },
      { says: 'qwzxk', first: /没有找到“qwzxk”/, suggests: ['帮助'] },
      { says: '👍', first: '没有听懂', suggests: ['人工服务'] },
      { says: '人工服务', first: '还不能为您转接人工' },
    ],
  },
  {
    title: '空消息和图片',
    exchanges: [
      { says: '美的', profile: 'midea-group-co-ltd' },
      { says: '', first: '只能阅读文字', suggests: ['美的'] },
      { says: PICTURE, first: '只能阅读文字' },
      { says: '返回', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: '帮助、返回、重复、跳过、重新开始',
    exchanges: [
      { says: '帮助', first: '您可以问我', contains: ['换成江门', '重新开始'] },
      { says: '佛山 陶瓷', cities: ['foshan'] },
      { says: '帮助', first: '您正在查看搜索结果' },
      { says: '返回', first: '佛山' },
      { says: '再说一遍', first: '佛山' },
      { says: '跳过', first: '没有需要跳过的问题' },
      { says: '最后一个', contains: ['信息来源'] },
      { says: '重新开始', first: '重新开始' },
      { says: '返回', first: '前面没有内容了' },
    ],
  },
  {
    title: '没说找什么，就问一次',
    exchanges: [
      { says: '我想找供应商', first: '您想找什么' },
      { says: '水泵', first: /^水泵.*供应商/ },
      { says: '找企业', first: '您想找什么' },
      { says: '找', first: '没有听懂' },
    ],
  },
  {
    title: '切换语言：明说、按钮、直接换一种语言写',
    channelId: 'webchat',
    exchanges: [
      { says: '佛山 瓷砖', first: '瓷砖' },
      { says: '请用德语', first: 'ab jetzt auf Deutsch', contains: ['Quelle: '], language: 'de' },
      { says: '1', contains: ['Quellen'], language: 'de' },
      { says: languageButton('zh'), first: '接下来用中文', contains: ['信息来源'] },
      { says: 'Which companies are in Cologne?', first: /^Cologne: \d+ companies/, language: 'en' },
      { says: '换一种语言', first: 'Deutsch、中文和English', suggests: ['Auf Deutsch', 'In English'] },
    ],
  },
  {
    title: '繁体也看得懂',
    exchanges: [
      { says: '佛山 陶瓷 供應商', first: /^陶瓷 · 佛山 · 供应商/, cities: ['foshan'] },
      { says: '紐倫堡的產業優勢', first: '纽伦堡', contains: ['产业优势'] },
    ],
  },
  {
    title: '逐题填写询盘，直到撤回',
    channelId: 'sms',
    exchanges: [
      { says: '佛山 瓷砖', cities: ['foshan'] },
      { says: '询盘给1和2', first: '哪种类型', contains: ['1. 采购供货'] },
      { says: '采购', first: '您需要什么', contains: ['已记录：需求类型：采购供货'] },
      { says: '瓷砖', first: '目前只有2个字符' },
      {
        says: '我们需要一万件墙砖，用于酒店项目，请提供报价和样品。',
        first: '需要补充细节吗',
        contains: ['数量：10,000件'],
      },
      { says: '三月底前，预算三百万元', first: '贵公司的名称', contains: ['需要日期：2027年3月31日', '¥3,000,000'] },
      { says: '示例有限公司', first: '哪个城市' },
      { says: '佛山', first: '您的姓名', contains: ['国家：中国'] },
      { says: '张三', first: '如何联系您' },
      { says: '13800138000', first: '是否同意转交', contains: ['电话：+86 138 0013 8000', '出于自愿'] },
      { says: '不同意', first: '未经您同意' },
      { says: '同意', first: '单独同意', contains: ['第三十九条', '目的', '删除'] },
      { says: '同意', first: '请核对您的询盘' },
      { says: '把数量改成5000件', contains: ['已记录：数量：5,000件'] },
      { says: '发送', first: /^询盘已提交，编号：L-/ },
      { says: '询价状态', first: '已收到' },
      { says: '撤回询盘', first: '确定撤回询盘', suggests: ['是', '不'] },
      { says: '是', first: '已撤回' },
    ],
  },
  {
    title: '隐私',
    exchanges: [
      { says: '您知道我什么', first: '我掌握的关于您的信息', suggests: ['删除我的数据'] },
      { says: '导出我的数据', first: '以下是存储的', contains: ['Lotse存储的您的数据'] },
      { says: '删除我的数据', first: '是否删除' },
      { says: '是的，全部删除', first: '您的数据已删除', contains: ['已删除：'] },
    ],
  },
  {
    title: '联盟成员',
    exchanges: [
      { says: '联盟有哪些城市？', first: /^\d+个成员$/, suggests: ['更多'] },
      { says: '只看德国', first: /^德国：\d+个成员$/ },
      { says: '台州', first: '台州', contains: ['泰州'] },
    ],
  },
  {
    title: '比较和收藏',
    exchanges: [
      { says: '佛山 瓷砖', cities: ['foshan'] },
      { says: '比较第一和第三个', first: /^对比：.+、.+/, contains: ['产品'], suggests: ['全部加入收藏'] },
      { says: '全部加入收藏', first: '已收藏', contains: ['共收藏2家企业'] },
      { says: '返回', lacks: ['没有听懂'] },
      { says: '收藏美的', first: '已收藏：美的', contains: ['共收藏3家企业'] },
      { says: '我的收藏', first: '您的收藏：3家企业', contains: ['3. 美的'], suggests: ['全部比较'] },
      { says: '取消收藏第二个', first: '已取消收藏' },
      { says: '导出清单', first: '您的收藏：2家企业', contains: ['1. ', '中国佛山'] },
      { says: '清空收藏', first: '收藏已清空' },
    ],
  },
  {
    title: '别处有没有：问“也有吗”只看那里，“也要”则加上',
    exchanges: [
      { says: '中国 水泵', first: '中国' },
      { says: '德国也有吗？', first: /德国：\d+家企业/, lacks: ['中国'] },
      { says: '佛山有吗', first: '佛山' },
      { says: '也要江门的', first: '佛山、江门' },
    ],
  },
  {
    title: '信末的敬语和署名不算要找的东西',
    exchanges: [
      { says: '我们想找佛山的瓷砖厂家。\n此致\n敬礼\n张三', first: /^瓷砖 · 佛山/, lacks: ['此致', '敬礼', '张三'] },
      { says: '比较佛山和美的', first: '不能', suggests: ['帮助'] },
    ],
  },
  {
    title: '在展台上：产品不变，只换地点',
    exchanges: [
      { says: '德国 轴承', first: /^轴承 · 德国/ },
      { says: '中国的呢', first: /^轴承 · 中国/ },
      { says: '洛阳的呢', first: /^轴承 · 洛阳/ },
      { says: '要有ISO9001认证的', first: /^轴承 · 洛阳/, contains: ['没有证书信息'] },
      { says: '那科隆有吗', first: /^轴承 · 科隆/ },
      { says: '好的', first: '好的。', suggests: ['重复'] },
    ],
  },
  {
    title: '问企业、联盟和数据',
    exchanges: [
      { says: '美的', profile: 'midea-group-co-ltd' },
      { says: '电话多少', first: '没有电话', suggests: ['向这家企业询价'] },
      { says: '他们的网站', first: '网站：http', profile: 'midea-group-co-ltd' },
      { says: '有多少员工', first: '没有员工人数', profile: 'midea-group-co-ltd' },
      { says: '联盟是干什么的', first: '2016年4月25日', suggests: ['联盟的成员城市'] },
      { says: '联盟的成员城市', first: '50个成员' },
      { says: '数据来源', first: '公开资料' },
    ],
  },
];
