/** The page's opening: what a dataset is and in which files it comes. */
export const formatIntroduction = `# The dataset format · 数据集格式

A dataset tells the program all that is known of a city or county: its districts, schools, censuses, class rules, works and targets. From it the program projects enrolment, forms classes and judges the targets. This page says how to fill one in. It is generated from the schemas in \`src/domain/region/\` (\`npm run describe\`), so it always says what the program reads.

数据集是一组表格，写明一个市或县的区县、学校、历年在校生、编班规则、建设项目和目标。列名可用英文或中文；只需汇总人数，不需要任何学生个人信息。

Give CSV files, one per table, named \`<table>.csv\` (\`schools.csv\` or \`学校.csv\`), or workbooks (\`.xlsx\`, \`.xlsm\`, \`.xls\`, \`.ods\`) with one sheet per table, named likewise, or both together; each table once. The first row with content is the header, unless titles stand above it; every further row is a record. Official forms (教基, and the older 基础基 series) are read from any number of workbooks and CSV files, of one school each or as a collection with a row for each: class sizes by grade (教基2105–2107) and pupils by grade (教基3112, 3115, 3118) in place of \`enrolment\`, the school itself (教基1001) in place of \`schools\`, buildings, site and equipment (教基5170, 5176) in place of \`resources\`; each bears its number (in the sheet’s name or above its headings), its school (标识码 or name) and its school year. Columns and rows may stand in any order. \`births\`, \`enrolment\` and \`population\` may have a column for each year (2019年, 2020年, …), each grade (一年级, 二年级, …; enrolment) or each age (3岁, 4岁, …; population) in place of the two columns for it and the figures: each filled cell is then a record, and you are told so. Optional tables and columns may be left out; tables and columns that are not known are ignored, and you are told so.

Text files are read as UTF-8 (with or without byte-order mark), else as GB18030, separated by commas, tabs or semicolons. A formula counts by the value that the file holds of it; one without is told as a problem. At most 200 MB and 2,000,000 rows are read.

**No particulars of single people belong in a dataset.** Columns such as 姓名, 身份证号, 学籍号, 出生日期, 监护人 or 联系电话 are dropped unread, and you are told so; better remove them before.

All that is wrong is told at once, each problem with its file, row and column, what is wrong and what to do.`;

/** The page's conventions: how values are written in cells. */
export const formatConventions = `## How values are written

| value | how | also understood |
|---|---|---|
| heading | the column's name or its Chinese heading | any case; spaces, \`_\` and \`-\` make no difference; full-width and traditional letters; the column’s unit in brackets: 在校生数（人）, another one is told as a problem: 投资（万元）; usual other headings: 校名, 学生数, 县区; titles above the header, headings in two rows; rows of sums and notes under the table are left out |
| nothing known | leave the cell empty | \`-\`, \`—\`; \`*\` for suppressed \`enrolment.pupils\` |
| identifier | 1 to 80 characters without spaces and without \`; : , " ' / \\\` or the vertical bar; the same text wherever it is referred to | a name that one row alone has, where its identifier is asked |
| number | \`1200\`, \`0.35\` | \`1,200\`, full-width digits, the column’s own unit behind it: 120人, 12间 |
| share | between 0 and 1: \`0.8\` | \`80%\` |
| money | in single units (yuan): \`12000000\`; never in 万 or 亿 | \`12,000,000\` |
| school year | the calendar year of its 1 September: \`2019\` | \`2019年\`, \`2019-2020学年\` |
| month | \`2019-07\` | \`2019/7\`, \`2019年7月\`, a date cell of a spreadsheet |
| day of the year | \`08-31\` | \`8/31\`, \`8月31日\` |
| yes or no | \`true\`, \`false\` | 是, 否, yes, no, 1, 0 |
| one of several words | as given in the table | the usual Chinese word: 公办, 小学, 在建 |
| list | separated by semicolons: \`primary;junior\` | \`；\` and \`、\` |
| class sizes | every class: \`46;45;47\` | |
| size bins | sizes and classes: \`46-50:3;51-55:1;66-:1\` (the last is open) | \`≥66:1\`, \`≤25:2\` |
| months and weights | months later and how likely: \`0:50;6:30;18:20\`; weights need not add up to 1 | \`；\` and \`：\`; format the column as text |
| named counts | \`primary:35;junior:28\` | 小学:35 |
| grade | its label in the district's ladder: \`1\` … \`12\`, \`K1\`, \`V1\` | 一年级, 七年级, 初一, 高一, 大班, Grade 7, by the district's ladder |
| grade ladder | \`6-3-3\`; \`3+5-4-3+3\` with kindergarten before and vocational beside; or \`primary: K 1 2 3 4 5 / junior: 6 7 8\` | 六三制, 五四制, 六三三; format the column as text, or a spreadsheet makes a date of it |

**Basis and source.** Every row says in \`basis\` how its figures came to be: \`published\` (printed in a document), \`reported\` (the bureau's own records), \`derived\` (computed from such) or \`assumed\` (nobody published it). A table without the column is taken as \`reported\`. \`source\` names a row of \`sources\`. What is assumed stays marked as assumed in every report.

**What must agree.** Identifiers are unique, and those of schools, areas, sites and new schools differ from one another. References are found. The base year is the last year in \`enrolment\`, and every school open in it has rows there. Class sizes add up to the pupils; bins agree with classes and pupils. Shares of one feeder origin add up to 1. Control totals of a stage and year hold each other like boxes, and parts that make up a whole add up to it. Every stage in use has a class rule. A mid-year count lies within a school year that was counted. A pool of teachers that bears the region’s name has a school of the city that draws on it. A project is approved before it starts and starts before it is finished.`;
