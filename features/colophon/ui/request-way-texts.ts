import type { Locale } from '@/lib/locale'

type Texts = {
  caption: string
  description: string
  labels: Record<'reader' | 'kept' | 'back' | 'dynamic' | 'replicas' | 'stored', string>
}

/** What the drawing of a request's way says. */
export const requestWayTexts: Record<Locale, Texts> = {
  en: {
    caption: 'The way of a request. Reading turns back at the edge; only what changes goes further.',
    description:
      'A reader’s request reaches the edge, an nginx that carries pages, typefaces and examples. What is read is answered from there and goes straight back to the reader. Comments, counts and the question who serves this page go on to one of the replicas of web, which are Node and of which there are as many as needed. All replicas share one MySQL, which keeps comments and counts.',
    labels: {
      reader: 'Reader',
      kept: 'nginx: pages, type, examples',
      back: 'articles',
      dynamic: 'comments, counts',
      replicas: 'replicas, as many as needed',
      stored: 'comments, counts',
    },
  },
  zh: {
    caption: '一次请求走的路：阅读到edge就返回，会变的内容才往里走。',
    description:
      '读者的请求先到edge，它是一个装好了页面、字体和示例的nginx。阅读类的请求由它直接应答，回到读者那里。评论、计数，以及“谁在应答”这个问题，会继续走到某一个web副本；副本是Node程序，需要几个就有几个。所有副本共用一个MySQL，里面只有评论和计数。',
    labels: {
      reader: '读者',
      kept: 'nginx：页面、字体、示例',
      back: '文章',
      dynamic: '评论、计数',
      replicas: '副本，要几个有几个',
      stored: '评论、计数',
    },
  },
}
