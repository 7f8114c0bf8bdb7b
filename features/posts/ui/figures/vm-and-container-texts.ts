import type { FigureTexts } from './figure-text'

type Label =
  | 'machines'
  | 'containers'
  | 'program'
  | 'files'
  | 'kernel'
  | 'sharedKernel'
  | 'hypervisor'
  | 'virtualHardware'
  | 'systemCalls'
  | 'hardware'

export const vmAndContainerTexts: FigureTexts<Label> = {
  en: {
    caption: 'Virtual machines each boot a kernel of their own; containers share the host’s.',
    description:
      'Two stacks stand side by side. Left, from the bottom: hardware, the hypervisor (KVM in the host’s Linux kernel, or Hyper-V beneath Windows), then three virtual machines, each with its own kernel, files and program. Right: hardware, one Linux kernel, then three containers with only files and a program. The border lies at virtual hardware on the left and at system calls on the right.',
    labels: {
      machines: 'Virtual machines',
      containers: 'Containers',
      program: 'Program',
      files: 'Files',
      kernel: 'Kernel',
      sharedKernel: 'Kernel of the host',
      hypervisor: 'Hypervisor',
      virtualHardware: 'virtual hardware',
      systemCalls: 'system calls',
      hardware: 'Hardware',
    },
  },
  zh: {
    caption: '虚拟机各自引导自己的内核，容器共用宿主机的内核。',
    description:
      '两个层次图并排。左边自下而上是硬件、hypervisor（宿主机Linux内核里的KVM，或垫在Windows下面的Hyper-V），再上面是三台虚拟机，各有自己的内核、文件和程序。右边是硬件和一个Linux内核，上面三个容器只有文件和程序；左边的边界在虚拟硬件，右边的在系统调用。',
    labels: {
      machines: '虚拟机',
      containers: '容器',
      program: '程序',
      files: '文件',
      kernel: '内核',
      sharedKernel: '宿主机的内核',
      hypervisor: 'Hypervisor',
      virtualHardware: '虚拟硬件',
      systemCalls: '系统调用',
      hardware: '硬件',
    },
  },
}
