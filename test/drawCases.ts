import fc from 'fast-check';

// What properties draw unless they name a seed themselves, see drawnCases.ts.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.XUEWEI_TEST_SEED) });
