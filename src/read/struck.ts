import type { Notice } from '../model.ts';

/** What is struck out is as good as deleted: left out, and said. @param characters how many */
export const struckNotice = (characters: number): Notice[] =>
  characters === 0
    ? []
    : [
        {
          code: 'struck-text',
          message: {
            zh: `含加删除线的文字 ${characters} 字，视为已删除，未读取`,
            en: `${characters} characters are struck out and were taken for deleted`,
          },
        },
      ];
