import type { FigureTexts } from './figure-text'

type Label = 'reader' | 'volume' | 'oneHost' | 'namespace' | 'once'

export const topologyTexts: FigureTexts<Label> = {
  en: {
    caption:
      'The same intentions twice: the Compose project on one host above, the objects in the Kubernetes namespace notes below.',
    description:
      'Above, a browser reaches the container web at 127.0.0.1:3000; web and the one-shot migrate reach db at db:3306, and db writes to the volume db-data. Below, readers reach the Service web on port 80 (through a Gateway, an Ingress or a port-forward), which spreads requests over three Pods of the Deployment web (port 3000); these go through the headless Service db, port 3306, to mysql-0, the only Pod of the StatefulSet mysql, which keeps its data in the PersistentVolumeClaim data-mysql-0. The Job migrate stands beside and uses db too; the NetworkPolicy db-clients-only admits only these two.',
    labels: {
      reader: 'Reader',
      volume: 'volume',
      oneHost: 'one host',
      namespace: 'namespace notes',
      once: 'runs once',
    },
  },
  zh: {
    caption: '同一套意图的两种写法：上为单机上的Compose项目，下为Kubernetes命名空间notes里的对象。',
    description:
      '上半部分：浏览器经127.0.0.1:3000访问web容器，web与一次性的migrate容器通过db:3306访问db容器，数据在卷db-data中。下半部分：读者（经Gateway、Ingress或port-forward）访问Service web的80端口，流量分到Deployment web的三个Pod（端口3000），它们经无头Service db的3306端口到达StatefulSet mysql的唯一Pod mysql-0，数据在PersistentVolumeClaim data-mysql-0中。旁边的Job migrate同样连接db，NetworkPolicy db-clients-only只放行这两类客户端。',
    labels: {
      reader: '读者',
      volume: '卷',
      oneHost: '一台主机',
      namespace: '命名空间notes',
      once: '只跑一次',
    },
  },
}
