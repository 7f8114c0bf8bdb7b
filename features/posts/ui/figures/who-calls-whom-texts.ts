import type { FigureTexts } from './figure-text'

type Label = 'controllers' | 'container' | 'watch' | 'oneHost' | 'cluster' | 'node'

export const whoCallsWhomTexts: FigureTexts<Label> = {
  en: {
    caption: 'Kubernetes and Docker Engine are two ways down to the same containerd and runc.',
    description:
      'Above, on one host: the docker command and Compose call Docker Engine over its HTTP API; it calls containerd, which starts a shim and, through it, runc, and runc exits once the container runs. Below: kubectl writes to the API server; controllers, the scheduler and the kubelet of every node watch it. The kubelet calls containerd or CRI-O over CRI, and that runtime has runc create the container in the same way.',
    labels: {
      controllers: 'controllers',
      container: 'Container',
      watch: 'watch',
      oneHost: 'Docker, on one host',
      cluster: 'Kubernetes, on many',
      node: 'node',
    },
  },
  zh: {
    caption: 'Kubernetes和Docker Engine是两条路，往下走到同样的containerd和runc。',
    description:
      '上面是一台主机：docker命令和Compose通过HTTP API调用Docker Engine，它调用containerd；containerd启动shim，再由shim调用runc，容器跑起来后runc就退出。下面：kubectl写入API server，控制器、调度器和各节点上的kubelet都盯着它；kubelet通过CRI调用containerd或CRI-O，后者再让runc以同样的方式创建容器。',
    labels: {
      controllers: '控制器',
      container: '容器',
      watch: '盯着',
      oneHost: 'Docker：一台主机',
      cluster: 'Kubernetes：多台主机',
      node: '节点',
    },
  },
}
