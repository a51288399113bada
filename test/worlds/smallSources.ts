import { SourceError, type Sources } from '../../worlds/source/sources.ts';

/** Sources of our own, a few rows each, in the columns that the publishers use. All figures are made up. */
export const smallSources = {
  'ecasd/classes_1998-2015.csv': `count_date,fall_year,school,grade,class_no,pupils
2014-09-19,2014,Hill Top,K,1,20
2014-09-19,2014,Old Mill,K,1,18
2015-09-18,2015,Hill Top,K,1,20
2015-09-18,2015,Hill Top,K,2,21
2015-09-18,2015,Hill Top,4,1,28
`,
  'ecasd/school_grade_1998-2015.csv': `fall_year,school,grade,pupils,classes,smallest,largest
2014,Hill Top,K,20,1,20,20
2014,Old Mill,K,18,1,18,18
2015,Hill Top,K,41,2,20,21
2015,Hill Top,4,28,1,28,28
`,
  'ecasd/births_1995-2010.csv': 'year,births\n2009,44\n2010,40\n',
  'ecasd/class_limit_by_grade_2013-2015.csv': `school,fall_year,grade,class_size_limit
Hill Top,2014,K,26
Hill Top,2014,1st,26
Hill Top,2014,2nd,26
Hill Top,2014,3rd,26
Hill Top,2014,4th,30
Hill Top,2014,5th,29
Hill Top,2015,K,26
Hill Top,2015,1st,26
Hill Top,2015,2nd,26
Hill Top,2015,3rd,26
Hill Top,2015,4th,29
Hill Top,2015,5th,29
`,
  'ecasd/school_capacity_2013-2015.csv': `school,fall_year,school_capacity,sections_per_grade
Hill Top,2014,300,3
Hill Top,2015,316,2
`,
  'maryland/school_by_grade_2009-2014.csv': `year,lea,school,total,PK,K,1,2,3,4,5,6,7,8,9,10,11,12
2013,18,0301,47,*,20,21,,,,,,,,,,,
2013,18,0302,30,,,,,,,,,,,30,,,
2014,18,0301,60,12,25,23,,,,,,,,,,,
2014,18,0401,52,,,,,,,,26,*,20,,,,
`,
  'maryland/school_names.csv': `lea,school,lea_name,school_name
18,0301,Saint Mary's,Hill Elementary
18,0302,Saint Mary's,Old High
18,0401,Saint Mary's,"Mill, The Middle"
`,
  'census/births_migration_county_2010-2019_MD.csv': `STNAME,CTYNAME,BIRTHS2010,BIRTHS2011,BIRTHS2012,BIRTHS2013,BIRTHS2014,BIRTHS2015,BIRTHS2016,BIRTHS2017,BIRTHS2018,BIRTHS2019
Maryland,St. Mary's County,10,100,110,120,130,140,150,160,170,180
`,
  'taiwan/schools_113_five_counties.csv': `county,township,school_code,school_name,level,remote_class,lon,lat,pupils_113,prev_year_grads_m,prev_year_grads_f,teachers_m,teachers_f
臺北市,大安區,011301,私立甲國小,國民小學,,121.5,25.1,60,1,1,2,3
雲林縣,北港鎮,091301,縣立乙國小,國民小學,偏遠,120.3,23.5,4,1,1,1,1
`,
  'taiwan/school_grade_113_five_counties.csv': `school_year_roc,county,township,school_code,school_name,grade,classes,pupils
113,臺北市,大安區,011301,私立甲國小,1,2,60
113,雲林縣,北港鎮,091301,縣立乙國小,1,1,4
113,雲林縣,北港鎮,091301,縣立乙國小,2,1,0
`,
  'nyc/district_by_grade_2005-2011.csv': `district,fall_year,total,PK,K,1,2,3,4,5,6,7,8,9,10,11,12
01,2010,140,10,10,10,10,10,10,10,10,10,10,10,10,10,10
01,2011,154,11,11,11,11,11,11,11,11,11,11,11,11,11,11
`,
  'nyc/capital_plan_projects_2015-19.csv': `Existing Site Identified,Proposed Leased Facility,District,Project #,School,Boro,Forecast Capacity,Design Start,Constr Start,Actual /Est.Compl,Total Est.Cost,PreviousAppropriations,FundingReq'dFY 15-19,Needed toComplete
Yes,No,1,DSF1,P.S. 1,,450,May-15,Apr-19,Apr-22,54.04,0.0,48.35,5.69
Yes,No,78Q,DSF2,HIGH SCHOOL,,900,May-15,Apr-19,Apr-22,90.0,0.0,48.35,5.69
`,
  'nyc/class_size_2010-11_K8_districts_1-16.csv': `district,school,grade,program,pupils,classes,avg,smallest,largest
1,M015,0K,GEN ED,45,2,22.5,20,25
1,M015,0K,CTT,21,1,21,21,21
1,M015,1,GEN ED,90,4,22.5,20,25
1,M015,0K-09,SPEC ED,9,1,9,9,9
1,M427,9,GEN ED,89,2,44.5,5,84
1,M427,6,GEN ED,60,3,20,18,22
`,
  'tdsb/ltpas_2020_wards_1-11.csv': `school,panel,grades,loi,ward,site_acres,facility_sqft,portables_instructional,capacity_2020,headcount_2020,proj_oct2020_1yr,proj_2025,proj_2030,proj_2035,proj_2040
Hill Junior School,E,JK-5,1,10,2.0,1000,3,230,71,72,80,81,82,83
Hill Middle School,E,6-8,1,10,,,,207,90,91,92,93,94,95
North Collegiate,S,9-12,1,2,5,2000,,420,401,402,403,404,405,406
Empty Site,NDS,,,2,6,,,,,,,,,
`,
} as const;

/** Read small sources, some of them put in others' place; undefined: the file is missing. */
export function sourcesWith(changes: Readonly<Record<string, string>> = {}): Sources {
  const texts: Readonly<Record<string, string>> = { ...smallSources, ...changes };
  return (file) => {
    const text = texts[file];
    if (text === undefined) throw new SourceError(file, 'cannot be read.', 'Add it.');
    return text;
  };
}
