// Made-up names of people: Han names, names of several parts, and characters that are rare.

export const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷龙陶贺顾毛郝龚邵万覃武钱戚',
);
export const doubleSurnames = ['欧阳', '司马', '上官', '尉迟'];

export const givenOf = {
  male: Array.from('伟强磊军洋勇杰涛明超平刚建国文辉力鹏飞斌波宇浩凯志峰云亮龙海江山东林森'),
  female: Array.from('芳娜敏静丽艳娟霞秀玲桂英华玉红燕梅兰雪晶莉萍洁琳慧颖倩蕾薇岚怡欣瑶'),
};
/** They are in no common font: what a site of this kind must manage. */
export const rareCharacters = Array.from('𠮷㛃䶮𫖯㙓翀昶懿㐂旻');

export const partsOf = {
  male: '阿卜来提 买买提 艾力 吐尔逊 木拉提 努尔兰 巴特尔 叶尔兰 赛力克 玉素甫 艾尼瓦尔 库尔班 热合曼 达吾提 别克 加尔肯 江布拉提 巴图 那仁 麦麦提'.split(
    ' ',
  ),
  female:
    '阿依古丽 迪丽娜尔 古丽娜尔 帕提古丽 热娜 阿依努尔 茹仙古丽 米日古丽 萨依热 古丽扎尔 加孜拉 阿勒腾 其其格 萨仁 沙吉旦 努尔比亚 早热姆 玛依拉 巴哈尔 阿孜古丽'.split(
      ' ',
    ),
};
export const fathers =
  '买买提 艾合买提 阿不都热合曼 玉素甫 司马义 卡德尔 如则托合提 热合木 依明 托合提 沙吾提 哈斯木 阿布都拉 吾甫尔 伊斯拉木 胡达拜尔迪 加马力丁 赛买提 努尔别克 哈力克'.split(
    ' ',
  );
