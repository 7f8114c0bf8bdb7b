import type { Rule, Severity } from '../../diagnostic.ts'

const practices = 'https://docs.docker.com/build/building/best-practices/'
const reference = 'https://docs.docker.com/reference/dockerfile/'

function practice<S extends Severity>(severity: S, en: string, zh: string, documentation: string) {
  return { severity, title: { en, zh }, documentation } as const
}

/** Our own advice. */
export const practiceRules = {
  'dockerfile/add-instead-of-copy': practice(
    'info',
    'COPY where ADD does nothing more',
    '不需要 ADD 的额外功能时用 COPY',
    `${practices}#add-or-copy`,
  ),
  'dockerfile/apt-get-lists': practice(
    'info',
    'The package lists do not stay in the image',
    '软件包列表不留在镜像里',
    `${practices}#apt-get`,
  ),
  'dockerfile/apt-get-update': practice(
    'warning',
    'apt-get update and install stand in one RUN',
    'apt-get update 与 install 写在同一条 RUN 里',
    `${practices}#apt-get`,
  ),
  'dockerfile/apt-get-yes': practice(
    'warning',
    'apt-get install does not wait for an answer',
    'apt-get install 不等待确认',
    `${practices}#apt-get`,
  ),
  'dockerfile/base-image-digest': practice(
    'info',
    'A digest makes a build repeatable',
    '用摘要让构建可重现',
    `${practices}#pin-base-image-versions`,
  ),
  'dockerfile/base-image-end-of-life': practice(
    'warning',
    'The base image still gets security fixes',
    '基础镜像仍有安全更新',
    `${practices}#choose-the-right-base-image`,
  ),
  'dockerfile/base-image-tag': practice(
    'warning',
    'The base image has a version',
    '基础镜像写明版本',
    `${practices}#pin-base-image-versions`,
  ),
  'dockerfile/cache-order': practice(
    'warning',
    'Dependencies are installed before the sources are copied',
    '先安装依赖，再复制源码',
    'https://docs.docker.com/build/cache/optimize/#order-your-layers',
  ),
  'dockerfile/cd-in-run': practice(
    'info',
    'WORKDIR instead of cd',
    '用 WORKDIR 代替 cd',
    `${reference}#workdir`,
  ),
  'dockerfile/curl-pipe-shell': practice(
    'warning',
    'No script from the network is run unseen',
    '不直接运行网上下载的脚本',
    `${practices}#using-pipes`,
  ),
  'dockerfile/dockerignore': practice(
    'info',
    'COPY . . has a .dockerignore beside it',
    'COPY . . 配有 .dockerignore',
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  ),
  'dockerfile/non-root-user': practice(
    'warning',
    'The container does not run as root',
    '容器不以 root 运行',
    `${practices}#user`,
  ),
  'dockerfile/npm-ci': practice(
    'warning',
    'npm ci installs what the lock file says',
    '用 npm ci 按锁文件安装',
    'https://docs.docker.com/guides/nodejs/containerize/',
  ),
  'dockerfile/npm-global-version': practice(
    'info',
    'Global packages have a version',
    '全局安装的包写明版本',
    `${practices}#pin-base-image-versions`,
  ),
  'dockerfile/npm-start': practice(
    'info',
    'The program itself is process 1',
    '让程序本身成为 1 号进程',
    `${reference}#entrypoint`,
  ),
  'dockerfile/sudo': practice('info', 'No sudo in RUN', 'RUN 里不用 sudo', `${practices}#user`),
} satisfies Record<string, Rule>
