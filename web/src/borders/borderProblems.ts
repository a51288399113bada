import { type ProblemCatalogue, problemsOf } from '../../../src/domain/problem.ts';

/** What can be wrong with a reader's own borders. */
export const borderProblemTexts = {
  tooLarge: {
    what: {
      zh: '文件有 {megabytes} MB，上限为 {limit} MB。',
      en: 'The file has {megabytes} MB; the limit is {limit} MB.',
    },
    remedy: {
      zh: '请在制图软件中简化边界（例如容差 50 米）后再导出。',
      en: 'Simplify the borders in the mapping program (to 50 metres, say) and export them again.',
    },
  },
  notGeoJson: {
    what: { zh: '文件不是 GeoJSON。', en: 'The file is no GeoJSON.' },
    remedy: {
      zh: '请在制图软件中以 GeoJSON 格式导出（.geojson 或 .json）；Shapefile、KML、TopoJSON 需先转换。',
      en: 'Export it as GeoJSON (.geojson or .json) from the mapping program; convert shapefiles, KML and TopoJSON first.',
    },
  },
  noShape: {
    what: { zh: '文件中没有可以画出的图形。', en: 'The file holds no shape that can be drawn.' },
    remedy: {
      zh: '请核对导出的图层是否含有面、线或点。',
      en: 'Check that the exported layer holds areas, lines or points.',
    },
  },
  brokenShape: {
    what: {
      zh: '{count} 个图形的几何数据不完整，未画出（第一个是第 {first} 个要素）。',
      en: '{count} shapes have a broken geometry and are not drawn (the first is feature {first}).',
    },
    remedy: {
      zh: '请在制图软件中修复几何后再导出。',
      en: 'Repair their geometry in the mapping program and export again.',
    },
  },
  notDegrees: {
    what: {
      zh: '{count} 个图形的坐标不是经纬度，未画出（第 {first} 个要素中有 {position}）。',
      en: '{count} shapes are not in degrees of longitude and latitude and are not drawn (feature {first} has {position}).',
    },
    remedy: {
      zh: '请以经纬度（WGS 84 或 CGCS2000，先经度后纬度）导出，不要用投影坐标。',
      en: 'Export in longitude and latitude (WGS 84 or CGCS2000, longitude first), not in projected coordinates.',
    },
  },
  noDistrict: {
    what: {
      zh: '没有一个面的属性与区县的名称或编号相同，图形只作底图。',
      en: 'No area bears the name or identifier of a district; the shapes are drawn as a background only.',
    },
    remedy: {
      zh: '如需作为区县边界，请给每个面加一个属性，写上区县名称，例如“{example}”。',
      en: 'For borders of districts give every area a property with the district’s name, such as “{example}”.',
    },
  },
  elsewhere: {
    what: {
      zh: '图形与各校的位置没有重叠。',
      en: 'The shapes lie nowhere near the schools.',
    },
    remedy: {
      zh: '请核对是否选错文件、经纬度是否写反，以及学校表中的经纬度。',
      en: 'Check that it is the right file, that longitude comes first, and the coordinates in the schools table.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of a reader's own borders. */
export const borderProblem = problemsOf(borderProblemTexts);
