import { configDefaults, defineConfig } from 'vitest/config';

const ALL = 'test/**/*.test.ts';

/** Files that replace what modules find when they load: each needs a process in which none is loaded. */
const ALONE = ['test/regular-expressions.test.ts', 'test/batch/files.test.ts'];

/**
 * The others leave nothing behind and share their processes: what one compiled and made warm serves the next. Every processor
 * works; of two, vitest would leave one idle.
 */
export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    // one large file that is whole as it is
    server: { deps: { external: [/dist\/pdfjs\.js$/] } },
    projects: [
      { extends: true, mode, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        mode,
        test: {
          name: 'together',
          include: [ALL],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
}));
