import type { AgreedTerm, ContractTemplate, ContractText } from './template.js'

const days = (n: number): AgreedTerm => ({ n, unit: 'day' })
const workingDays = (n: number): AgreedTerm => ({ n, unit: 'workingDay' })

/**
 * The house's own model contract, for regions that have given none. Its figures are what parties agree, and no law. Append only: whoever changes a figure
 * or a word adds an edition, for contracts are made by this one.
 */
export const modelContract = {
  region: '000000',
  title: '示范文本第一版',
  validFrom: '2003-01-01',
  clauses: {
    signing: {
      article: '前言',
      quote: '双方自采购结果公示期满（直接委托的，自作出决定）之日起10个工作日内签订合同',
      term: workingDays(10),
    },
    assignment: {
      article: '第三条第一款',
      quote: '甲方应当自合同签订之日起3个工作日内向落地单位提出派驻机构',
      term: workingDays(3),
    },
    'assignment-reply': { article: '第三条第二款', quote: '落地单位应当自收到之日起3个工作日内答复', term: workingDays(3) },
    'assignment-again': {
      article: '第三条第四款',
      quote: '落地单位不接收的，应当说明理由；甲方应当自收到答复之日起3个工作日内另行约定进驻日，再次提出，服务期不变',
      term: workingDays(3),
    },
    'moved-room': { article: '第三条第五款', quote: '另行约定进驻日的，落地单位应当在该日前提供服务场地' },
    room: { article: '第三条第三款', quote: '落地单位应当自接收之日起5个工作日内提供服务场地', term: workingDays(5) },
    deployment: { article: '第四条第一款', quote: '乙方应当在约定的进驻日前派出社工' },
    arrival: { article: '第四条第二款', quote: '社工应当在约定的进驻日前到岗，由落地单位确认' },
    'late-arrival': { article: '第四条第三款', quote: '进驻日后派出的，应当自派出之日起5个工作日内到岗', term: workingDays(5) },
    'moved-arrival': { article: '第四条第五款', quote: '另行约定进驻日的，乙方应当在该日前派出社工，由落地单位在该日前确认到岗' },
    replacement: {
      article: '第四条第四款',
      quote: '社工离岗的，乙方应当自报告之日起15日内补派社工',
      term: days(15),
    },
    service: { article: '第二条', quote: '服务期自全部社工到岗之日起计算' },
    preparation: { article: '第二条', quote: '没有约定岗位的，服务期自约定的进驻日起计算' },
    'monthly-report': { article: '第六条第一款', quote: '乙方应当在次月5日前报送上月服务月报', term: days(5) },
    'supervision-quarter': { article: '第六条第二款', quote: '乙方每季度应当开展约定次数的专业督导' },
    'report-acceptance': {
      article: '第六条第三款',
      quote: '按月付款的，甲方应当自收到月报之日起5个工作日内确认，不予确认的说明理由退回；逾期未答复的，不视为确认',
      term: workingDays(5),
    },
    'report-again': {
      article: '第六条第四款',
      quote: '月报被退回的，乙方应当自退回之日起5个工作日内重新报送',
      term: workingDays(5),
    },
    'mid-term-check': {
      article: '第七条第一款',
      quote: '服务满约定月数后，甲方应当在20个工作日内组织中期检查',
      term: workingDays(20),
    },
    rectification: { article: '第七条第二款', quote: '中期检查不合格的，乙方应当在30日内完成整改', term: days(30) },
    're-check': { article: '第七条第三款', quote: '甲方应当自收到整改报告之日起10个工作日内复查', term: workingDays(10) },
    'mid-term-failed': {
      article: '第七条第五款',
      quote:
        '整改后复查仍不合格的，按约定的比例支付该期款项；没有约定比例的，甲方应当自复查之日起10个工作日内解除合同，按验收合格的数量结算',
      term: workingDays(10),
    },
    'phase-acceptance': {
      article: '第七条第四款',
      quote: '中期检查合格后，甲方应当在5个工作日内完成阶段验收',
      term: workingDays(5),
    },
    'self-assessment': {
      article: '第八条第一款',
      quote: '乙方应当自服务期满之日起10日内提交自评报告和成本说明；按年度或者提前评估的，自约定之日起计算',
      term: days(10),
    },
    'appoint-evaluator': {
      article: '第八条第二款',
      quote: '应当自服务期满之日起10日内委托第三方评估机构；按年度或者提前评估的，自约定之日起计算',
      term: days(10),
    },
    'evaluator-independence': {
      article: '第八条第三款',
      quote: '评估机构应当独立于合同各方，不得由组织实施本项目的购买主体自行选定',
    },
    evaluation: {
      article: '第八条第四款',
      quote: '评估机构应当自收到自评报告之日起20个工作日内提出评估报告初稿',
      term: workingDays(20),
    },
    'evaluation-reply': { article: '第八条第五款', quote: '乙方可以自收到初稿之日起5个工作日内答复', term: workingDays(5) },
    'evaluation-answer': {
      article: '第八条第十款',
      quote: '乙方答复的，评估机构应当自收到答复之日起5个工作日内修改初稿，或者说明理由予以维持',
      term: workingDays(5),
    },
    'evaluation-signing': {
      article: '第八条第六款',
      quote: '评估机构应当在修改、维持初稿或者答复期满后5个工作日内签署评估报告',
      term: workingDays(5),
    },
    'evaluation-publication': { article: '第八条第七款', quote: '评估结果应当自签署之日起5个工作日内公布', term: workingDays(5) },
    'grade-effect': {
      article: '第八条第八款',
      quote: '评估等级对付款、整改、复评和续签的影响，按确定成交时本地区的规定；只支付验收合格部分的，逐项写明通过的数量',
    },
    'grade-rectification': {
      article: '第八条第九款',
      quote: '评估结果须整改的，乙方应当自公布之日起在规定的天数内完成整改并再次自评，没有规定的为30日；期满后复评',
      term: days(30),
    },
    'part-scoring': {
      article: '第八条第十一款',
      quote:
        '约定分别评分的，各评分方应当自委托评估机构之日起15个工作日内评分并签署；约定不等待的，逾期未签署的不计分，其余评分按权重折算',
      term: workingDays(15),
    },
    veto: { article: '第八条第十二款', quote: '有约定的一票否决情形的，评估等级不高于为该情形约定的等级' },
    acceptance: { article: '第九条第一款', quote: '甲方应当自评估结果公布之日起10个工作日内组织履约验收', term: workingDays(10) },
    'acceptance-after-service': {
      article: '第九条第四款',
      quote: '不作第三方评估，或者评估结果在服务期满前公布的，甲方应当自服务期满之日起10个工作日内组织履约验收',
      term: workingDays(10),
    },
    'year-acceptance': {
      article: '第九条第五款',
      quote:
        '按服务年度付款的，甲方应当自每个服务年度届满（该年度单独评估的，自评估结果公布）之日起10个工作日内组织年度验收；最后一个年度随合同一并验收',
      term: workingDays(10),
    },
    'acceptance-publication': { article: '第九条第二款', quote: '验收结果应当自验收之日起5个工作日内公告', term: workingDays(5) },
    'partial-acceptance': {
      article: '第九条第三款',
      quote: '合同终止的，甲方应当自终止之日起10个工作日内对已履行的部分组织验收',
      term: workingDays(10),
    },
    'acceptance-rectification': {
      article: '第九条第六款',
      quote: '验收不合格的项目，乙方应当在30日内整改一次；仍不合格的，甲方只验收合格的数量，其余不支付',
      term: days(30),
    },
    're-acceptance': {
      article: '第九条第七款',
      quote: '甲方应当自收到整改报告之日起10个工作日内再次验收',
      term: workingDays(10),
    },
    'payment-condition': { article: '第十条第一款', quote: '各期款项在约定条件成就后支付' },
    'payment-request': {
      article: '第十条第二款',
      quote: '乙方应当自付款条件成就之日起10个工作日内申请支付并开具发票',
      term: workingDays(10),
    },
    'payment-opinion': { article: '第十条第三款', quote: '落地单位应当自申请之日起3个工作日内出具意见', term: workingDays(3) },
    'payment-opinion-deemed': {
      article: '第十条第三款',
      quote: '落地单位自申请之日起5个工作日内仍未出具意见的，视为没有异议',
      term: workingDays(5),
    },
    'payment-review': { article: '第十条第四款', quote: '甲方应当自落地单位出具意见之日起5个工作日内审核', term: workingDays(5) },
    'payment-approval': { article: '第十条第五款', quote: '财政部门自甲方审核之日起5个工作日内审批', term: workingDays(5) },
    'invoice-payment': { article: '第十条第七款', quote: '甲方应当自收到发票之日起30日内支付', term: days(30) },
    'payment-at-once': { article: '第十条第八款', quote: '申请时法定的付款期限已经届满的，甲方应当即日支付' },
    'late-interest': { article: '第十条第九款', quote: '甲方逾期支付的，按约定的利率支付逾期利息' },
    settlement: { article: '第十条第六款', quote: '合同终止的，已履行的部分按双方商定的金额结算，验收结果公告后支付' },
    'final-account': {
      article: '第十一条第一款',
      quote: '甲方应当自末期款支付之日起20个工作日内完成决算',
      term: workingDays(20),
    },
    'performance-review': {
      article: '第十一条第二款',
      quote: '甲方应当自末期款支付之日起20个工作日内完成绩效自评',
      term: workingDays(20),
    },
    archive: { article: '第十一条第三款', quote: '甲方应当自末期款支付之日起30个工作日内整理归档', term: workingDays(30) },
    'termination-reply': {
      article: '第十二条',
      quote: '一方提议终止合同的，对方应当自提议之日起10个工作日内答复；未答复的，合同继续履行',
      term: workingDays(10),
    },
    'supplement-reply': {
      article: '第十三条第一款',
      quote: '一方提出补充协议的，其他各方应当自提出之日起10个工作日内答复；未答复的，合同不变',
      term: workingDays(10),
    },
    renewal: {
      article: '第十五条第一款',
      quote: '约定可以续签的，甲方应当在服务期满30日前决定是否续签，并说明理由；约定期满前评估的，在评估结果公布后决定',
      term: days(30),
    },
    'renewal-reply': {
      article: '第十五条第二款',
      quote: '甲方决定续签的，乙方和落地单位应当自决定之日起20个工作日内答复；服务期满前没有全部签署的，不续签',
      term: workingDays(20),
    },
    'hand-over': {
      article: '第十四条第一款',
      quote: '合同提前终止，或者期满没有续签的，乙方应当自终止、期满之日起10个工作日内向甲方和落地单位移交档案和服务对象',
      term: workingDays(10),
    },
    'hand-over-confirmation': {
      article: '第十四条第二款',
      quote: '甲方和落地单位应当自移交之日起5个工作日内确认；不齐全的，说明理由退回',
      term: workingDays(5),
    },
    'hand-over-again': {
      article: '第十四条第三款',
      quote: '移交被退回的，乙方应当自退回之日起5个工作日内补齐并重新移交',
      term: workingDays(5),
    },
  },
} as const satisfies ContractTemplate & { readonly clauses: ContractText }
