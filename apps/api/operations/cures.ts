import type { RepairDto } from './operations.dto.js'

const anew = { says: '先看会新办什么，没有意外的，再从事实重新开始', command: 'npm run rebuild -- processes --dry-run' } as const

/** What to do about an act of a process that does not go on (docs/operations.md). */
export function cureOfWaiting({
  act,
  error,
  alarm,
}: {
  readonly act: string
  readonly error: string | null
  readonly alarm: boolean
}): RepairDto {
  switch (act) {
    case 'process.wake':
      return { says: '会自己再通知；一直不成的，看后台程序的日志', command: 'npm run rebuild -- processes' }
    case 'process.time':
      return { says: '会自己催五次，然后从事实重新开始；反复出现的，看后台程序的日志', command: 'npm run rebuild -- processes' }
    case 'process.run':
      return { says: '已经从事实重新开始；反复出现的，是版本不合', command: anew.command }
    case 'worker.temporal':
      return {
        says: '按错误的内容处理：地址、命名空间或者证书；命名空间里是别的系统的，换一个',
        command: 'npm run rebuild -- temporal',
      }
    case 'worker.epoch':
      return { says: '数据库是较早的副本，流程正在重建，完成后自己消失' }
    default:
      if (error !== null) return { says: '程序的错误，或者有读不了的事实：会自己再试；要修好的版本，完整的错误在日志里' }
      return alarm
        ? { says: '按不能办理的理由补上所缺的；谁能解决，见同一事项的“为什么不能办”' }
        : { says: '正常等待：到时候，或者别人办了以后，自己再办' }
  }
}

export const cureOfParked: RepairDto = { says: '装上能读它的版本，再重新计入', command: 'npm run rebuild -- parked' }

const cures: Readonly<Record<string, RepairDto>> = {
  ProcessesStuck: anew,
  ProcessesBehind: { says: '启动后台程序，看它的日志；跟上以后自己消失' },
  DiskFull: { says: '给数据库的磁盘腾出地方，然后自己恢复' },
  ClockSkewed: { says: '本机时钟会自己对准；反复出现的，看本机的时钟' },
}

/** What to do about how the system stands. */
export const cureOfCode = (code: string): RepairDto | undefined => cures[code]

/** How things stand, in words for people. */
export const codeSays: Readonly<Record<string, string>> = {
  Ready: '就绪',
  ProcessesStuck: '照常受理；有流程停滞',
  ProcessesBehind: '照常受理；流程尚未跟上',
  DiskFull: '数据库的磁盘已满：可以查看，不能办理',
  ClockSkewed: '本机时钟与数据库相差太大',
  DatabaseAway: '数据库不可用',
}
