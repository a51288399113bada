import type { TableName } from '../domain/region/tables.ts';

/**
 * Headings that bureaus' own tables have for a column, besides its name and Chinese heading; of two in one table the
 * earlier one is taken. None may be the proper heading of another column of its table.
 *
 * @source Headings of 教基 forms and of collection sheets (domain facts F); usual wordings beside them.
 */
export const otherHeadings: Readonly<
  Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>
> = {
  region: {
    id: ['代码', '编号'],
    name: ['名称', '城市', '县名'],
    baseYear: ['基准学年', '基准年份', '统计学年'],
    horizonYear: ['规划末年', '规划期末', '末年'],
    censusDay: ['统计日期', '统计时间'],
    currency: ['币种', '货币单位'],
  },
  districts: {
    id: ['代码', '编号', '区划代码', '县区代码'],
    name: ['区县', '县区', '名称', '县区名称', '区域名称', '县（市、区）', '县名', '区名'],
    ladder: ['学制结构', '义务教育学制'],
    entryAge: ['入学年龄', '规定入学年龄'],
    entryCutOff: ['入学截止日', '年龄截止日'],
  },
  areas: { id: ['代码', '编号'], district: ['所在区县', '所属区县', '县区'] },
  schools: {
    id: [
      '标识码',
      '学校（机构）标识码',
      '机构标识码',
      '单位标识码',
      '学校代码',
      '学校编号',
      '学校编码',
      '代码',
      '编号',
    ],
    name: ['学校', '校名', '学校（机构）名称', '机构名称', '单位名称', '名称'],
    district: ['区县', '县区', '所属区县', '所属县区', '所在县区', '县（市、区）', '行政区'],
    type: ['学校类型', '学校类别', '办学类别', '学校办学类型'],
    stages: ['办学学段', '所设学段'],
    governedBy: ['隶属关系', '主管', '经费隶属'],
    ownership: ['办学性质', '学校性质', '举办性质', '公办民办'],
    urbanity: ['城乡类型', '城乡属性', '所在地类型'],
    homeRooms: ['普通教室数', '教室', '教室数', '普通教室间数'],
    specialRooms: ['专用教室数', '功能室', '功能教室'],
    temporaryRooms: ['临时教室数', '板房教室'],
    siteArea: ['校园面积', '占地', '学校占地面积'],
    floorArea: ['建筑面积', '校舍面积'],
    beds: ['床位数', '宿舍床位'],
    openedYear: ['建校年份', '建校年', '开办年份'],
  },
  enrolment: {
    school: [
      '学校标识码',
      '标识码',
      '学校（机构）标识码',
      '学校代码',
      '学校编号',
      '学校名称',
      '校名',
      '学校（机构）名称',
      '单位名称',
    ],
    year: ['学年度', '年度', '年份', '统计学年'],
    grade: ['年级名称', '所在年级'],
    pupils: ['在校生', '在校学生数', '在校人数', '学生数', '学生人数', '人数', '在籍学生数'],
    classes: ['班级数', '教学班数', '教学班', '班级个数'],
    classSizes: ['各班学生数', '各班学生人数', '各班班额', '班额', '班级人数'],
  },
  births: {
    district: ['区县名称', '县区', '县（市、区）'],
    year: ['年度', '出生年份'],
    births: ['出生人数', '出生数', '新生儿数', '出生'],
  },
  population: { population: ['人数', '常住人口'], enrolled: ['在校人数', '在校生数'] },
  classRules: {
    id: ['编号', '规则代码', '规则编号', '编班规则代码'],
    targetSize: ['目标班额', '编班人数', '标准班额'],
    capSize: ['上限', '最大班额', '班额上限人数'],
    teachersPerClass: ['师班比', '每班教师'],
  },
  teachers: { teachers: ['专任教师数', '教师数'], posts: ['编制', '编制数'] },
  projects: {
    id: ['代码', '编号', '项目编号'],
    name: ['名称', '工程名称'],
    kind: ['类型', '种类', '建设性质', '项目性质', '建设类型'],
    district: ['所在区县', '所属区县', '县区'],
    status: ['进度', '建设状态', '项目状态'],
    finish: ['竣工时间', '完工', '完工时间', '预计竣工'],
    start: ['开工时间'],
    homeRooms: ['新增教室', '新增教室数', '增加普通教室', '增加教室'],
    cost: ['总投资', '投资额', '造价', '概算', '估算投资'],
  },
};
