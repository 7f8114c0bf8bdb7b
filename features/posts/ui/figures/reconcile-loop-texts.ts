import type { FigureTexts } from './figure-text'

type Label = 'desired' | 'compare' | 'difference' | 'act' | 'actNote' | 'observed' | 'observedNote' | 'watch'

export const reconcileLoopTexts: FigureTexts<Label> = {
  en: {
    caption: 'A controller compares what should be with what is, acts on the difference, and starts again.',
    description:
      'A closed loop. The desired state (three Pods, stored in the API server) and the observed state (two Pods) enter a comparison; the difference, one missing, leads to an action, create one Pod, which changes the observed state. The loop has no end.',
    labels: {
      desired: 'Desired state',
      compare: 'Compare',
      difference: 'one is missing',
      act: 'Act',
      actNote: 'create one Pod',
      observed: 'Observed state',
      observedNote: 'two Pods run',
      watch: 'watch',
    },
  },
  zh: {
    caption: '控制器拿“应该怎样”对照“实际怎样”，针对差异行动，然后从头再来。',
    description:
      '一个闭合的循环。期望状态（三个Pod，存在API server里）和观察到的状态（两个Pod）进入比较；差异是少一个，于是采取行动，创建一个Pod，观察到的状态随之改变。循环没有终点。',
    labels: {
      desired: '期望状态',
      compare: '比较',
      difference: '少一个',
      act: '行动',
      actNote: '创建一个Pod',
      observed: '观察到的状态',
      observedNote: '两个Pod在运行',
      watch: '盯着',
    },
  },
}
