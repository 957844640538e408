// Written by «npm run client» from the API's own document.
export interface paths {
    "/v1/acts/{act}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个事项的表单：要填什么、可选什么、谁签署、此前填了什么
         * @description 须登录
         */
        get: operations["ActForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位凭以调阅的函：范围、期限，新的在前
         * @description 须登录
         */
        get: operations["MyLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 日历：一个月里本单位逐日到期的，和工作日、节假日、调休
         * @description 须登录
         */
        get: operations["Calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位为其中一方的项目，各阶段、各地区有几个
         * @description 须登录
         */
        get: operations["CaseFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目
         * @description 不登录只见已公开的内容
         */
        get: operations["Cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个项目
         * @description 不登录只见已公开的内容
         */
        get: operations["Case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我能办什么、为什么不能办
         * @description 须登录
         */
        get: operations["CaseActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的合同条款：各合同的示范文本、另行约定的条款、评估由谁评分、一票否决的情形
         * @description 须登录
         */
        get: operations["CaseClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的进程：您可以看到的经过，新的在前，一条一句话
         * @description 须登录
         */
        get: operations["CaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/irregularities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的疑点
         * @description 须登录
         */
        get: operations["CaseIrregularities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的资金：预算、合同、各期付款的条件、发票、期限、凭证和利息
         * @description 须登录
         */
        get: operations["CaseMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的办理时限
         * @description 须登录
         */
        get: operations["CaseObligations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目概况：阶段、尚待办理的、各方、最近的经过
         * @description 须登录
         */
        get: operations["CaseOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的人员：各合同的岗位、社工、证书、到岗和缺岗
         * @description 须登录
         */
        get: operations["CasePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的流程：由正在运行的流程定义列出各步、谁承担、办到哪里，并画成图
         * @description 须登录
         */
        get: operations["CaseProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/register/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成套材料现在登记会怎样：按什么次序、哪些还缺前一步；不作任何记载 */
        post: operations["CheckPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/register/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成套登记的表单：在别处办理的采购有哪些材料，各填什么，谁签署，此前填了什么；只对购买主体和采购代理机构
         * @description 须登录
         */
        get: operations["PapersForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 项目的服务：约定的产出、完成、到今天应完成的、验收通过的，和各月的记录与月报
         * @description 须登录
         */
        get: operations["CaseService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 现在办理会怎样：不能办理的理由、会记载什么、随后开始什么；不作任何记载 */
        post: operations["CheckAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 合同示范文本的各版：逐条的条文，哪些条款项目和合同可以另行约定
         * @description 不登录只见已公开的内容
         */
        get: operations["ContractTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{award}/deliveries/{month}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个服务月度的记录和月报，新的在前，一条一句话
         * @description 须登录
         */
        get: operations["DeliveryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待我办理的拟稿
         * @description 须登录
         */
        get: operations["Drafts"];
        put?: never;
        /** 拟稿（经办） */
        post: operations["StartDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份拟稿，以及现在签发能否办理
         * @description 须登录
         */
        get: operations["Draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发：事项由此办理，签署人随事实记载 */
        post: operations["IssueDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回 */
        post: operations["ReturnDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核 */
        post: operations["ReviewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改拟稿（拟稿人；此前的签署作废） */
        post: operations["ReviseDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回拟稿（拟稿人；签发之前） */
        post: operations["WithdrawDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facts/{fact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条事实：办理的回执
         * @description 须登录
         */
        get: operations["Fact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 新变化：您可以看到的事实和本单位的拟稿，发生时即告知（SSE）
         * @description 须登录。事件 fact：有新的事实 { fact, case?, mine }；work：有新的时限要本单位办；draft：本单位的拟稿有变动；again：间隔太久，请重新读取各页。断开后带 Last-Event-ID 再来，不遗漏、不重复；每个连接最多五分钟。
         */
        get: operations["Feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本系统依据的规定：问的是什么、怎么规定、依哪一条、核对情况
         * @description 不登录只见已公开的内容
         */
        get: operations["Rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条规定：自何日起怎么规定、原文、核对情况、案例
         * @description 不登录只见已公开的内容
         */
        get: operations["Rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lookups/{directory}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 在目录中查找：单位、人员、站点、社工、成交结果，至多 50 项
         * @description 须登录
         */
        get: operations["LookUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 在哪里、就什么收到通知
         * @description 须登录
         */
        get: operations["OwnAddress"];
        put?: never;
        /** 改变收通知的邮箱；空着的，不再发送 */
        post: operations["ChangeAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我经手的：拟稿、审核、签发的，新的在前
         * @description 须登录
         */
        get: operations["Handled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位的应收和应付：每一期在等什么、等谁、应当何时付清
         * @description 须登录
         */
        get: operations["MyMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 新的：上次看过以后，本单位新的待办和报到这里的
         * @description 须登录
         */
        get: operations["News"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/news/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新的都已看过 */
        post: operations["NewsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位提供或者接收的服务：到岗、场地、各月的记录与月报、等本单位的意见
         * @description 须登录
         */
        get: operations["MyService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/unfinished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存没有填完的表单：只有本人可见，保留 90 日 */
        post: operations["KeepUnfinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/unfinished/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 丢弃没有填完的表单 */
        post: operations["ForgetUnfinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待我办、本单位其他人办和等其他单位办的：时限与拟稿在一张单子上
         * @description 须登录
         */
        get: operations["MyWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obligations/{obligation}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项时限逐日怎样计算：哪些日计入，哪些不计、为什么；日子是定好而不是算出的，没有
         * @description 须登录
         */
        get: operations["ObligationLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 系统运行：停滞的流程、搁置的事实、各跟随者落后多少，和怎么办；仅系统管理员
         * @description 须登录
         */
        get: operations["Operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位名录：种类、职责、地区，至多 100 个
         * @description 须登录
         */
        get: operations["Organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个单位：名录中记的，每一项何时由谁登记
         * @description 须登录
         */
        get: operations["Organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 与本单位有关的年度购买计划
         * @description 须登录
         */
        get: operations["Plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个年度购买计划：资金来源、项目、各项目办到哪里、服务人群与地点的覆盖
         * @description 须登录
         */
        get: operations["Plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我能办什么、为什么不能办
         * @description 须登录
         */
        get: operations["PlanActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 计划中的一个项目：全部内容、采购方式的依据、时间安排、与上一年度的衔接
         * @description 须登录
         */
        get: operations["PlanLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公开的项目：按名称、编号查找，新的在前
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个项目公开的全部：从意向到结项，一步一步，缺的也列出
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公告：按类别、单位、时间查找，新的在前；撤销的留有一条
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/notices/{fact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条公告，地址不变：更正后是更正的，撤销后留有一条
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逾期的：依法应当公开而没有公开的，和逾期尚未支付中小企业的款项
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个年度计划公开的内容
         * @description 不登录只见已公开的内容
         */
        get: operations["PublicPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 没有办成的事项：谁申请的、为什么不能办。审计、纪检单位见调阅范围内的，单位负责人和签发人见本单位的
         * @description 须登录
         */
        get: operations["Refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我是谁、代表哪个单位
         * @description 须登录
         */
        get: operations["Session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 培训时钟（不是培训时 404）
         * @description 不登录只见已公开的内容
         */
        get: operations["Training"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把培训时钟往后拨 */
        post: operations["MoveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training/start-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新开始培训：所有人办理的都清除，约一分钟后可以再次登录 */
        post: operations["StartOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位：有谁、什么职责、从何时到何时、代理谁，各环节由谁办理，未签发的拟稿
         * @description 须登录
         */
        get: operations["OwnUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedDto: {
            facts: components["schemas"]["AcceptedFactDto"][];
            /**
             * @description 卷宗
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream: string;
            /** @description 办理后的版本，也在 ETag 中；卷宗中有您看不到的事实时不给出 */
            version?: number;
            /** @description 成套登记时，还不能登记的材料：补齐后再次提交 */
            waiting?: components["schemas"]["WaitingPaperDto"][];
        };
        AcceptedFactDto: {
            /** @description 事实编号 */
            id: string;
            /** @description 同类事实中的哪一个 */
            key: string | null;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description 事实种类的名称
             * @example 签订合同
             */
            says: string;
            /**
             * @description 事实种类
             * @example ContractSigned
             */
            type: string;
            /** @description 在其卷宗中的序号；卷宗中有您看不到的事实时不给出 */
            version?: number;
        };
        ActionDto: {
            /** @example SignContract */
            act: string;
            /** @description 就目前所知可以办理 */
            allowed: boolean;
            /** @description 可办理者 */
            by: string[];
            /** @description 要填写的，以及可以填写什么；只在可以办理时给出 */
            fields?: components["schemas"]["OfferedFieldDto"][];
            /**
             * Format: date-time
             * @description 最早何时可以办理
             */
            notBefore?: string;
            /** @description 不能办理的全部理由 */
            refusals: components["schemas"]["RefusalDto"][];
            /** @description 在采购平台办理：由购买主体或者采购代理机构登记（registered） */
            registered?: boolean;
            /** @example 签订合同 */
            says: string;
            /** @description 填写后才能核对的事项 */
            stillToAsk: string[];
            /**
             * @description 办理的地址
             * @example /v1/contracts/hs-mzj-2026.mz-06.1/sign
             */
            url: string;
        };
        AddressDto: {
            /**
             * 本单位有新的待办时
             * @description 本单位有新的待办时
             */
            duties: boolean;
            /**
             * 本单位或者监督的单位逾期未办、报到这里时
             * @description 本单位或者监督的单位逾期未办、报到这里时
             */
            late: boolean;
            /**
             * 电子邮箱；空着的，不发邮件
             * @description 电子邮箱；空着的，不发邮件
             */
            mail: string;
        };
        AnswersDto: {
            /** @description 他人申请更正或者作废、待本单位答复的 */
            corrections?: components["schemas"]["ToAnswerDto"];
            /** @description 他人补登、尚待确认的 */
            registered?: components["schemas"]["ToAnswerDto"];
        };
        BearerDto: {
            /** @example hs-mzj */
            org?: string | null;
            /** @example purchaser */
            role: string;
            /**
             * @description 单位名称；没有确定单位的，是其角色
             * @example 黄山市民政局
             */
            says?: string;
        };
        CalendarDayDto: {
            /** Format: date */
            day: string;
            /** @description 这一日到期的，本单位的 */
            items: components["schemas"]["WorkItemDto"][];
            /** @enum {string} */
            kind: "working" | "weekend" | "holiday";
            /**
             * @description 节假日的名称，或者调休上班
             * @example 国庆节
             */
            says?: string;
            /** @example 周四 */
            weekday: string;
        };
        CalendarDto: {
            days: components["schemas"]["CalendarDayDto"][];
            /** @example 2026-12 */
            following: string;
            /** @example 2026-11 */
            month: string;
            /** @description 还有更多没有列出 */
            more: boolean;
            /** @example 2026-10 */
            previous: string;
            /** @description 其中有的日子，放假安排尚未公布 */
            provisional: boolean;
            /** Format: date */
            today: string;
        };
        CaseClausesDto: {
            /** @description 合同编号 */
            award: string;
            clauses: components["schemas"]["ContractClauseDto"][];
            /** @description 评估指标；不作第三方评估的，没有 */
            indicators: components["schemas"]["ScoredIndicatorDto"][];
            /** @description 已经签订；没有的，是草案 */
            signed: boolean;
            /**
             * @description 所依据的示范文本
             * @example 示范文本第一版
             */
            template: string;
            title: string;
            /** @description 一票否决的情形 */
            vetoes: components["schemas"]["ContractVetoDto"][];
        };
        CaseDto: {
            /** @description 各包合同金额合计（分）；提前终止的合同按结算金额 */
            amount?: string | null;
            /**
             * Format: date-time
             * @description 响应截止，按最近一次公告
             */
            bidsDue?: string | null;
            /** @description 预算（分） */
            budget?: string;
            /** Format: date-time */
            closedOn?: string | null;
            /** @example hs-mzj-2026.mz-06 */
            id: string;
            line?: string;
            /** @description 各采购包 */
            lots?: components["schemas"]["CaseLotDto"][];
            /** @description 采购方式 */
            method?: string | null;
            /** Format: date-time */
            openedOn?: string;
            /** @description 各方 */
            parties?: {
                [key: string]: string[];
            };
            /** @description 年度计划 */
            plan?: string;
            /** @description 购买主体 */
            purchaser: string[];
            /** @description 地区代码 */
            region: string;
            /** @description 采购途径 */
            route?: string;
            /** @description 所处阶段：最后一个采购包的阶段 */
            stage?: string;
            /**
             * @description 所处阶段的名称
             * @example 服务
             */
            stageSays?: string;
            title: string;
            /**
             * @description party：各方可见的全部；published：只有已公开的内容
             * @enum {string}
             */
            view: "party" | "published";
        };
        CaseFacetsDto: {
            /** @description 按地区 */
            regions: components["schemas"]["RegionFacetDto"][];
            /** @description 按阶段，在所选的地区中 */
            stages: components["schemas"]["StageFacetDto"][];
        };
        CaseLotDto: {
            /** @description 合同金额（分）；提前终止的，为结算金额 */
            amount: string | null;
            /**
             * @description 采购包号
             * @example 1
             */
            lot: string;
            /** @description 所处阶段 */
            stage: string;
        };
        CaseMoneyDto: {
            /** @description 批复的预算 */
            approved?: string;
            /** @description 各合同金额合计；提前终止的按结算金额 */
            committed?: string | null;
            contracts: components["schemas"]["ContractMoneyDto"][];
            /** @description 已支付，不含逾期利息 */
            paid: string;
        };
        CaseOverviewDto: {
            case: components["schemas"]["CaseDto"];
            /** @description 您可以看到的事实共有几条 */
            facts: number;
            /** @description 最近发生的，新的在前 */
            lately: components["schemas"]["ToldFactDto"][];
            /** @description 尚待办理的，先到期的在前 */
            owed: components["schemas"]["WorkItemDto"][];
            parties: components["schemas"]["PartyDto"][];
            stages: components["schemas"]["StageDto"][];
            /**
             * Format: date
             * @description 今天
             */
            today: string;
        };
        CasePeopleDto: {
            /** @description 合同编号 */
            award: string;
            posts: components["schemas"]["PostDto"][];
            title: string;
        };
        CaseProcessDto: {
            /** @description 同样的内容画成图：SVG */
            drawing: string;
            /** @example contract/hs-mzj-2026.mz-06.1 */
            id: string;
            /** @example 合同 */
            says: string;
            steps: components["schemas"]["ProcessStepDto"][];
        };
        CasesDto: {
            cases: components["schemas"]["CaseDto"][];
            /** @description 下一页：?after= */
            next?: string;
        };
        CaseServiceDto: {
            /** @description 合同编号 */
            award: string;
            /** @description 服务期已过的百分数 */
            elapsed: number;
            /**
             * Format: date
             * @description 服务的第一日
             */
            from?: string;
            /** @description 到本月为止，新的在前 */
            months: components["schemas"]["ServiceMonthDto"][];
            outputs: components["schemas"]["OutputDto"][];
            title: string;
            /**
             * Format: date
             * @description 服务的最后一日
             */
            until?: string;
        };
        CheckDto: {
            allowed: boolean;
            /** @description 随后开始什么 */
            begins: components["schemas"]["WouldBeginDto"][];
            /** @description 会同时记下的疑点 */
            irregularities: components["schemas"]["WouldFindDto"][];
            /** @description 会记载什么 */
            records: components["schemas"]["WouldRecordDto"][];
            /** @description 不能办理的全部理由 */
            refusals: components["schemas"]["RefusalDto"][];
        };
        ChoiceDto: {
            says: string;
            value: string;
        };
        CitationDto: {
            /** @example 第五十条 */
            article: string;
            /** @example 中华人民共和国政府采购法实施条例 */
            instrument: string;
            /** @description 条文原文 */
            quote: string;
            /**
             * @description 原文的核实程度；没有的，已与官方文本逐字核对
             * @enum {string}
             */
            status?: "reported" | "unverified" | "sample" | "agreed";
            /**
             * Format: uri
             * @description 公布的地址
             */
            url?: string;
        };
        ClauseDto: {
            /** @example 第五十条 */
            article: string;
            /**
             * Format: date
             * @description 最近一次核对
             */
            checkedOn?: string;
            /**
             * Format: date
             * @description 自何日起施行
             */
            inForce?: string;
            /** @example 政府采购法实施条例 */
            instrument: string;
            quote: string;
            /**
             * @description 全称
             * @example 中华人民共和国政府采购法实施条例（国务院令第658号）
             */
            title?: string;
            url?: string;
        };
        ContractClauseDto: {
            /**
             * @description 条款号
             * @example 第四条第四款
             */
            article: string;
            /** @description 另行约定的，示范文本原来的条文 */
            instead?: string;
            /** @description 本合同另行约定，与示范文本不同 */
            own: boolean;
            /** @example 社工离岗的，乙方应当自报告之日起15日内补派社工 */
            quote: string;
        };
        ContractMoneyDto: {
            /** @description 合同金额（分） */
            amount: string;
            /**
             * @description 合同编号
             * @example hs-mzj-2026.mz-06.1
             */
            award: string;
            title: string;
            tranches: components["schemas"]["TrancheDto"][];
        };
        ContractSumsDto: {
            /** @description 合同编号 */
            award: string;
            /** @description 所属项目 */
            caseId: string;
            /** @description 已付（分） */
            paid: string;
            /** @description 应付（分），约定不付的已经减去 */
            payable: string;
            title: string;
        };
        ContractTemplateDto: {
            clauses: components["schemas"]["TemplateClauseDto"][];
            /**
             * Format: date
             * @description 自何日起
             */
            from: string;
            /**
             * @description 哪个地区的；没有的，各地区都可以用
             * @example 341000
             */
            region?: string;
            /**
             * @description 计划项目和合同这样称它
             * @example 示范文本第一版
             */
            title: string;
            /**
             * Format: date
             * @description 到何日为止
             */
            until?: string;
        };
        ContractVetoDto: {
            /**
             * @description 评估等级不高于
             * @example 不合格
             */
            grade: string;
            /** @example 财务管理严重违规 */
            item: string;
        };
        CoverageDto: {
            /** @description 人群 → 项目名称 */
            groups: {
                [key: string]: string[];
            };
            /** @example 黎阳镇的服务地点 */
            says: string;
        };
        CureDto: {
            /** @example IssueDocument */
            act: string;
            /** @example 发出采购文件 */
            says: string;
        };
        DeputyDto: {
            duties: string[];
            /** Format: date */
            from: string;
            /** @description 被代理人的登录名 */
            standsInFor: string;
            /** Format: date */
            until: string;
        };
        DoneActDto: {
            /** @description 其任一事实的编号 */
            fact: string;
            key: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** @example 批复预算 */
            says: string;
        };
        DraftDto: {
            /** @example PublishContract */
            act: string;
            /** @description 现在签发能否办理 */
            allowed: boolean;
            /** @description 须经集体决策：签发时填写会议纪要编号 */
            collective: boolean;
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            draftedAt: string;
            /** Format: uuid */
            id: string;
            /** @description 由我拟稿 */
            mine: boolean;
            /** @description 下一环节 */
            next: string | null;
            /**
             * @description 我可以做什么；watch：下一步由他人办理
             * @enum {string}
             */
            part: "do" | "revise" | "review" | "issue" | "watch";
            /** @description 现在签发不能办理的全部理由 */
            refusals: components["schemas"]["RefusalDto"][];
            registered?: {
                [key: string]: unknown;
            } | null;
            /** @description 退回 */
            returned: components["schemas"]["ReturnedDto"] | null;
            /** @example 公告合同 */
            says: string;
            /** @description 已签署 */
            signed: components["schemas"]["SignedDto"][];
            /** @enum {string} */
            status: "open" | "returned" | "issued" | "withdrawn";
            /** @description 本单位的环节 */
            steps: string[];
            /** @example contract/hs-mzj-2026.mz-06.1 */
            stream: string;
            /** @description 您看到的版本：办理任何环节时以 If-Match: "版本" 写明 */
            version: number;
        };
        EarlierLineDto: {
            /** @description 预算（分） */
            budget: string;
            /** @example mz-06 */
            line: string;
            /** @example hs-mzj-2025 */
            plan: string;
            title: string;
        };
        EvidenceDto: {
            /**
             * 公开地址
             * @description 公开地址
             */
            address?: string;
            /**
             * 文件的 SHA-256
             * @description 文件的 SHA-256
             */
            file?: string;
            /**
             * 文号或编号
             * @description 文号或编号
             */
            number: string;
        };
        FactDto: {
            /** Format: date-time */
            at: string;
            /** @description 办理人的登录名（仅各方可见） */
            by?: string;
            /** @description 项目编号 */
            caseId?: string;
            /** @description 事实编号 */
            id: string;
            /** @description 关于什么 */
            place: string;
            /** @description 本单位可以更正或者作废这一事项：以哪条事实指明 */
            putRight?: string;
            /**
             * Format: date-time
             * @description 登记的时刻
             */
            recordedAt: string;
            /** @description 补登：在别处办理 */
            registered: boolean;
            /** @example 公告合同 */
            says: string;
            /**
             * @description 一句话，没有主语
             * @example 公告了合同
             */
            sentence: string;
            /** @description 经办、审核、签发（仅各方可见） */
            signed?: components["schemas"]["SignedDto"][];
            /** @description 卷宗 */
            stream: string;
            /**
             * @description 哪个单位办理；由系统办理的没有
             * @example 黄山市民政局
             */
            unit?: string;
        };
        FaultDto: {
            /**
             * @description 哪一项，如 tranches.0.amount
             * @example tranches.0.amount
             */
            at: string;
            /** @example 应为以分为单位的文字 */
            says: string;
        };
        FollowerDto: {
            behind: number;
            /** @example wake-ups */
            follower: string;
            /**
             * @description 它做什么
             * @example 通知流程
             */
            says: string;
        };
        ForgottenDto: {
            forgotten: boolean;
        };
        FormDto: {
            /** @example PublishContract */
            act: string;
            /** @description 就目前所知可以办理 */
            allowed: boolean;
            /** @description 可办理者 */
            by: string[];
            /** @description 须经集体决策 */
            collective: boolean;
            fields: components["schemas"]["FormFieldDto"][];
            /** @description 我可以拟稿或者直接办理 */
            mine: boolean;
            /**
             * Format: date-time
             * @description 最早何时可以办理
             */
            notBefore?: string;
            place: components["schemas"]["PlaceDto"];
            /** @description 不能办理的全部理由 */
            refusals: components["schemas"]["RefusalDto"][];
            /**
             * @description 在别处办理的登记：must 只能登记；may 可以登记；no 只在这里办理
             * @enum {string}
             */
            registering: "must" | "may" | "no";
            /** @example 公告合同 */
            says: string;
            /** @description 本单位的环节；没有的，直接办理 */
            steps: string[];
            /** @example contract/hs-mzj-2026.mz-06.1 */
            stream: string;
            /** @description 此前填写、没有提交的 */
            unfinished?: components["schemas"]["UnfinishedDto"];
            /** @description 直接办理的地址 */
            url: string;
        };
        FormFieldDto: {
            /**
             * @description 收哪些文件
             * @example [
             *       "pdf"
             *     ]
             */
            accept?: string[];
            /** @description 至少几项 */
            atLeast?: number;
            /** @description 至多几项 */
            atMost?: number;
            /** @description 只能从中选择 */
            choices?: components["schemas"]["ChoiceDto"][];
            /** @description 例如 */
            example?: string;
            /** @description 由几项组成的，逐项 */
            fields?: components["schemas"]["FormFieldDto"][];
            /** @description 说明 */
            help?: string;
            /**
             * @description 每个名称有一个什么值
             * @enum {string}
             */
            holds?: "amount" | "number" | "text";
            /**
             * @description 填写的方式
             * @example amount
             */
            kind: string;
            /** @example 报价 */
            label: string;
            /** @description 至多 */
            limit?: string | number;
            lookup?: components["schemas"]["LookupDto"];
            /** @description 最多几个字；最大的数 */
            max?: number;
            /** @description 最小的数 */
            min?: number;
            /** @example provider */
            name: string;
            /** @description 可以不填 */
            optional: boolean;
            /** @description 长表中的哪一页 */
            page?: string;
            /** @example 个月 */
            unit?: string;
            /** @description 多半应填写的 */
            value?: string | number | boolean | {
                [key: string]: unknown;
            } | unknown[];
            when?: components["schemas"]["WhenDto"];
        };
        FormOfDto: {
            /**
             * 事项
             * @description 事项
             * @example PublishContract
             */
            act: string;
            /**
             * 卷宗
             * @description 卷宗
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream: string;
        };
        FundDto: {
            /** @description 批复（分） */
            approved: string;
            /** @description 各项目的预算（分） */
            planned: string;
            /** @example 福彩公益金 */
            source: string;
        };
        GapDto: {
            /** @description 中间没有服务的日数；重叠的为负数 */
            days: number;
            /** @example mz-06 */
            line: string;
            /** @example hs-mzj-2025 */
            plan: string;
            title: string;
            /**
             * Format: date
             * @description 上一年度服务的最后一日
             */
            until: string;
        };
        HandledDto: {
            facts: components["schemas"]["FactDto"][];
            /** @description 下一页：?after= */
            next?: string;
        };
        HistoryDto: {
            facts: components["schemas"]["ToldFactDto"][];
            /** @description 下一页：?after= */
            next?: string;
            /** @description 您可以看到的共有几条 */
            total: number;
        };
        IrregularityDto: {
            /** @description 登记的事项 */
            act: string;
            /** @description 所依条款 */
            basis: components["schemas"]["CitationDto"];
            /** @example DoneLate */
            code: string;
            /** Format: date-time */
            occurredOn: string;
            says: string;
            stream: string;
            /** @description 在其卷宗中的序号；卷宗中有您看不到的事实时不给出 */
            version?: number;
        };
        IssueDraftDto: {
            /**
             * 集体决策的会议纪要编号
             * @description 集体决策的会议纪要编号
             */
            minutes?: string;
        };
        KeepUnfinishedDto: {
            /**
             * 事项
             * @description 事项
             * @example PublishContract
             */
            act: string;
            /**
             * 已经填写的，不必完整
             * @description 已经填写的，不必完整
             */
            data: {
                [key: string]: unknown;
            };
            /**
             * 办理编号
             * @description 办理编号
             */
            key: string;
            /**
             * 卷宗
             * @description 卷宗
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream: string;
        };
        LedgerLineDto: {
            /** @description 计入期限 */
            counts: boolean;
            /**
             * Format: date
             * @example 2026-03-23
             */
            from: string;
            /**
             * @description 第几日，或者为什么不计
             * @example 第1至2个工作日
             */
            says: string;
            /**
             * Format: date
             * @example 2026-03-24
             */
            to: string;
        };
        LetterDto: {
            /** @description 写明的项目 */
            cases: components["schemas"]["NamedCaseDto"][];
            /** Format: date */
            from: string;
            /**
             * @description 文号
             * @example 黄审通〔2027〕12号
             */
            number: string;
            /** @description 其全部计划和项目 */
            purchasers: components["schemas"]["UnitDto"][];
            /** @description 地区代码 */
            regions: string[];
            /** @description 签发人 */
            signedBy: string;
            /**
             * @description 正在生效；尚未开始；已经到期；已经停止
             * @enum {string}
             */
            state: "inForce" | "ahead" | "over" | "revoked";
            /** Format: date */
            until: string;
            /** @description 为什么停止 */
            why?: string;
        };
        LineDayDto: {
            basis?: components["schemas"]["CitationDto"];
            /**
             * @description 最早，或者最晚
             * @enum {string}
             */
            bound?: "earliest" | "latest";
            /** @description 计划是否合于法定的那一日 */
            kept?: boolean;
            /**
             * Format: date
             * @description 法定的那一日
             */
            legal?: string;
            /**
             * Format: date
             * @description 计划
             */
            planned?: string;
            /** @example 响应截止 */
            says: string;
        };
        LineGlanceDto: {
            /** @description 批复（分） */
            approved?: string;
            /**
             * Format: date
             * @description 进驻日
             */
            arrival: string;
            /** @description 预算（分） */
            budget: string;
            /** @description 项目编号，开始采购以后才有 */
            caseId?: string;
            /** @description 服务类别 */
            classes: string[];
            /** @description 服务人群 */
            groups: string[];
            /** @example mz-06 */
            line: string;
            /** @example 竞争性磋商 */
            method: string;
            /** @description 结项时已付（分） */
            paid?: string;
            /**
             * Format: date
             * @description 采购文件发出日
             */
            procurementStarts: string;
            /** @description 服务地点 */
            sites: string[];
            /**
             * @description 采购办到哪一步
             * @example 服务
             */
            stageSays?: string;
            title: string;
        };
        ListedNoticeDto: {
            /** @description 官方公告的地址 */
            address?: string;
            /** Format: date-time */
            at: string;
            /** @description 项目编号；年度计划的没有 */
            case?: string;
            /** @description 事实编号 */
            id: string;
            /**
             * @description 哪一类
             * @example result
             */
            kind: string;
            /** @example 采购结果 */
            kindSays: string;
            /** @description 年度计划的编号；项目的没有 */
            plan?: string;
            /** @description 购买主体 */
            purchaser: components["schemas"]["UnitDto"];
            /** @description 补登：在别处办理 */
            registered: boolean;
            /** @example 公告合同 */
            says: string;
            /**
             * @description 一句话，没有主语
             * @example 公告了合同
             */
            sentence: string;
            /** @description 经办、审核、签发（仅各方可见） */
            signed?: components["schemas"]["SignedDto"][];
            /** @description 项目或者计划的名称 */
            title: string;
            /**
             * @description 哪个单位办理；由系统办理的没有
             * @example 黄山市民政局
             */
            unit?: string;
            /**
             * Format: date-time
             * @description 撤销的时间；撤销的只留下这一条
             */
            withdrawn?: string;
        };
        LookedUpDto: {
            choices: components["schemas"]["ChoiceDto"][];
        };
        LookupDto: {
            /** @enum {string} */
            of: "organization" | "person" | "award" | "practitioner" | "site";
            /**
             * @description 须有的角色
             * @example evaluator
             */
            role?: string;
        };
        MetDto: {
            /**
             * Format: date-time
             * @description 发生的时刻
             */
            on: string;
            /**
             * @description 卷宗；其中有您看不到的事实时不给出
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream?: string;
            /** @description 在其卷宗中的序号；卷宗中有您看不到的事实时不给出 */
            version?: number;
        };
        MethodDto: {
            allowed: boolean;
            basis: components["schemas"]["CitationDto"];
            /** @description 是本项目的采购方式 */
            chosen: boolean;
            /** @example 竞争性磋商 */
            method: string;
            /** @example 可以采用 */
            says: string;
        };
        MethodExplainedDto: {
            /** @description 按限额标准计算的金额（分） */
            amount: string;
            /** @description 采购限额标准（分） */
            limit: string;
            methods: components["schemas"]["MethodDto"][];
            /** @description 公开招标数额标准（分） */
            openTender: string;
            /** @example 达到采购限额标准，未达到公开招标数额标准 */
            says: string;
            /** @description 应当依法采购 */
            statutory: boolean;
        };
        MoneyDoubtDto: {
            /** @description 事实编号 */
            fact: string;
            /** @example 这份发票文件已经以号码…申请过支付 */
            says: string;
        };
        MoveClockDto: {
            /**
             * 往后多少：nextDay 一天；nextDue 到下一个时刻
             * @description 往后多少：nextDay 一天；nextDue 到下一个时刻
             * @enum {string}
             */
            by: "nextDay" | "nextDue";
        };
        MyMoneyDto: {
            contracts: components["schemas"]["ContractSumsDto"][];
            /** @description 还有更早的项目没有列出 */
            more: boolean;
            /** @description 先到期的在前，没有期限的在后 */
            payables: components["schemas"]["PayableDto"][];
            /**
             * Format: date
             * @description 今天
             */
            today: string;
        };
        MyPostDto: {
            /** @description 有人离岗以后无人在岗的日数，到今天为止 */
            absentDays: number;
            /**
             * Format: date
             * @description 从哪天起无人在岗
             */
            absentSince?: string;
            /** @description 在本单位的服务地点，或者由本单位派人 */
            mine: boolean;
            n: number;
            /** @example 第1岗，在黎阳镇的服务地点 */
            says: string;
            /** @enum {string} */
            status: "vacant" | "deployed" | "arrived";
            /**
             * @description 岗位的卷宗
             * @example post/hs-mzj-2026.mz-06.1/1
             */
            stream: string;
            /** @description 先后派出的，后派的在后 */
            workers: components["schemas"]["WorkerDto"][];
        };
        MyServiceDto: {
            /**
             * @description 我的单位是落地单位，或者承接主体
             * @enum {string}
             */
            as: "host" | "provider";
            /** @description 合同编号 */
            award: string;
            /** @description 所属项目 */
            caseId: string;
            /** @description 服务期已过的百分数 */
            elapsed: number;
            /**
             * Format: date
             * @description 服务的第一日
             */
            from?: string;
            /** @description 到本月为止，新的在前 */
            months: components["schemas"]["ServiceMonthDto"][];
            /** @description 等本单位出具意见的 */
            opinions: components["schemas"]["OpinionAskedDto"][];
            outputs: components["schemas"]["OutputDto"][];
            posts: components["schemas"]["MyPostDto"][];
            /** @description 承接主体的名称 */
            provider: string;
            sites: components["schemas"]["MySiteDto"][];
            title: string;
            /**
             * Format: date
             * @description 服务的最后一日
             */
            until?: string;
        };
        MyServicesDto: {
            contracts: components["schemas"]["MyServiceDto"][];
            /** @description 还有更早的项目没有列出 */
            more: boolean;
            /**
             * Format: date
             * @description 今天
             */
            today: string;
        };
        MySiteDto: {
            /** @description 是本单位的服务地点 */
            mine: boolean;
            /** @description 服务场地已经提供 */
            room: boolean;
            /** @example 在黎阳镇的服务地点 */
            says: string;
            /**
             * @description 派驻：未提出、已提出、已接收、未接收
             * @enum {string}
             */
            status: "absent" | "proposed" | "accepted" | "refused";
            /**
             * @description 派驻的卷宗
             * @example assignment/hs-mzj-2026.mz-06.1/tx-ly
             */
            stream: string;
        };
        NamedCaseDto: {
            /** @example hs-mzj-2026.mz-06 */
            id: string;
            /** @example 屯溪区黎阳镇社工站运营服务 */
            title: string;
        };
        NewDraftDto: {
            /**
             * 事项
             * @description 事项
             * @example PublishContract
             */
            act: string;
            /**
             * 事项的内容，与直接办理时的内容相同（可含 registered）
             * @description 事项的内容，与直接办理时的内容相同（可含 registered）
             * @example {
             *       "address": "https://www.huangshan.gov.cn/zfcg/2026/0318.html",
             *       "disclosureReview": "黄民公开审〔2026〕8号"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /**
             * 卷宗
             * @description 卷宗
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream: string;
        };
        NewsDto: {
            /** @description 新的在前，最多 50 条 */
            items: components["schemas"]["NewsItemDto"][];
            /** @description 共几条 */
            total: number;
            /**
             * Format: date-time
             * @description 看到何时：原样送回，即为已看
             */
            upTo: string;
        };
        NewsItemDto: {
            /**
             * Format: date-time
             * @description 何时产生、何时报到
             */
            at: string;
            case?: string;
            /** Format: date-time */
            due: string;
            /**
             * @description duty 新的待办；late 逾期未办，报到这里
             * @enum {string}
             */
            kind: "duty" | "late";
            /** @example 公告合同 */
            says: string;
            /** @description 项目或者计划的名称 */
            title: string;
        };
        NoticeDto: {
            /** @description 官方公告的地址 */
            address?: string;
            /** Format: date-time */
            at: string;
            /** @description 事实编号 */
            id: string;
            /** @description 补登：在别处办理 */
            registered: boolean;
            /** @example 公告合同 */
            says: string;
            /**
             * @description 一句话，没有主语
             * @example 公告了合同
             */
            sentence: string;
            /** @description 经办、审核、签发（仅各方可见） */
            signed?: components["schemas"]["SignedDto"][];
            /**
             * @description 哪个单位办理；由系统办理的没有
             * @example 黄山市民政局
             */
            unit?: string;
            /**
             * Format: date-time
             * @description 撤销的时间；撤销的只留下这一条
             */
            withdrawn?: string;
        };
        NoticesDto: {
            /** @description 下一页：?after= */
            next?: string;
            notices: components["schemas"]["ListedNoticeDto"][];
        };
        NotPublishedDto: {
            case: string;
            /** Format: date-time */
            due: string;
            /**
             * @description 依据的规定
             * @example 合同签订后，最迟何时公告合同？
             */
            question: string;
            /** @example contract-publication */
            rule: string;
            title: string;
            unit: components["schemas"]["UnitDto"];
        };
        ObjectionDto: {
            /** @description 事实编号 */
            fact: string;
            /**
             * @description 落地单位
             * @example 黎阳镇人民政府
             */
            host: string;
            /** @description 意见 */
            opinion: string;
        };
        ObligationDto: {
            /**
             * @description 要办的事项
             * @example PublishContract
             */
            act: string;
            /** @description 所依条款 */
            basis: components["schemas"]["CitationDto"];
            /** @description 谁办理 */
            bearer: components["schemas"]["BearerDto"];
            /** Format: date-time */
            breachedOn: string | null;
            caseId: string | null;
            /**
             * Format: date
             * @description 最后一日（北京时间）
             * @example 2026-03-24
             */
            day: string | null;
            /** @description 如何算出 */
            derivation: string[];
            /**
             * Format: date-time
             * @description 届满的时刻；暂停计时而不知何时恢复的，没有
             */
            due: string | null;
            /** @example obligation/contract/hs-mzj-2026.mz-06.1/contract-publication */
            id: string;
            /** @description 由哪个事实办结 */
            met: components["schemas"]["MetDto"] | null;
            /**
             * @description must 应当；may 可以（期间）
             * @enum {string}
             */
            mode: "must" | "may";
            /** Format: date-time */
            openedOn: string;
            /** @description 推算中用到尚未公布的假日安排 */
            provisional: boolean;
            /** @description 规则 */
            rule: string;
            /** @description 已发出的提醒 */
            rung: string | null;
            says: string;
            /**
             * @description 期间（may）届满即 closed
             * @enum {string}
             */
            standing: "open" | "breached" | "met" | "metLate" | "closed";
            /** @description 条文的核实程度 */
            status: string;
            /** @description 暂停计时，不知何时恢复 */
            stopped: boolean;
            /** @description 关于哪个卷宗 */
            subject: string;
            /**
             * @description 最后一日是星期几
             * @example 周二
             */
            weekday: string | null;
            /**
             * @description 期限的说法
             * @example 2026年3月24日（周二）前办理，还有3个工作日
             */
            when: string;
            /**
             * @description 今天以后到最后一日还有几个工作日；负数：已过几个
             * @example 3
             */
            workingDaysLeft: number | null;
        };
        OfferedActDto: {
            /** @example ChangeDuties */
            act: string;
            /** @example 变更职责 */
            says: string;
            /** @example person/hs-mzj.jb */
            stream: string;
        };
        OfferedFieldDto: {
            /** @description 由几项组成的，逐项 */
            fields?: components["schemas"]["OfferedFieldDto"][];
            /** @example 只有一个采购包待办的，可以不填写 */
            help?: string;
            /**
             * @description 填写的方式
             * @example id
             */
            kind: string;
            /** @example 供应商 */
            label: string;
            /** @description 至多 */
            limit?: string | number;
            /** @example provider */
            name: string;
            /** @description 可以不填写 */
            optional?: boolean;
            /**
             * @description 只能从中选择
             * @example [
             *       "ag-1",
             *       "ag-2"
             *     ]
             */
            options?: string[];
            /** @description 多半应填写的 */
            value?: string | number;
        };
        OperationsDto: {
            /** @enum {string} */
            code: "Ready" | "ProcessesStuck" | "ProcessesBehind" | "DiskFull" | "ClockSkewed" | "DatabaseAway";
            /** @description 怎么办 */
            cure?: components["schemas"]["RepairDto"];
            followers: components["schemas"]["FollowerDto"][];
            /** @description 搁置的事实 */
            parked: components["schemas"]["ParkedDto"][];
            /**
             * @description 现在怎样
             * @example 就绪
             */
            says: string;
            /** @description 不能办理或者出错的，最久的在前，至多 200 项 */
            waiting: components["schemas"]["StuckActDto"][];
            /** @description 后台程序报告的错误 */
            worker: string[];
        };
        OpinionAskedDto: {
            /** @description 申请的金额（分） */
            amount: string;
            due?: components["schemas"]["WorkDueDto"];
            /** @description 付款节点的卷宗 */
            stream: string;
            /** @description 第几期 */
            tranche: number;
        };
        OrganizationDto: {
            /** @description 年检结论 */
            annualCheck?: string;
            /** @description 统一社会信用代码 */
            creditCode?: string;
            /** @description 社会组织评估等级 */
            grade?: string;
            /** @example hs-mzj */
            id: string;
            /**
             * @description 单位种类
             * @example 政府部门
             */
            kind: string;
            /** @example 黄山市民政局 */
            name: string;
            /**
             * @description 地区代码
             * @example 341000
             */
            region: string;
            /**
             * @description 单位的职责
             * @example [
             *       "购买主体"
             *     ]
             */
            roles: string[];
            /** @description 企业规模 */
            size?: string;
        };
        OrganizationFileDto: {
            /** @description 我可以办理的 */
            acts: components["schemas"]["OfferedActDto"][];
            /** @description 新的在前 */
            statements: components["schemas"]["StatementDto"][];
            unit: components["schemas"]["OrganizationDto"];
        };
        OrganizationsDto: {
            /** @description 符合的共有几个 */
            total: number;
            units: components["schemas"]["OrganizationDto"][];
        };
        OutputDto: {
            /** @description 最近一次验收通过的 */
            accepted?: number;
            /** @description 约定 */
            agreed: number;
            /** @description 服务记录合计 */
            done: number;
            /** @description 按服务期的日数匀算，到今天应完成的；服务开始以后才有 */
            expected?: number;
            /** @example 个案工作 */
            item: string;
            /** @example 个 */
            unit: string;
        };
        OwnDraftDto: {
            /** Format: uuid */
            id: string;
            /** @example 屯溪区黎阳镇社工站运营服务 */
            place: string;
            /** @example 公告合同 */
            says: string;
        };
        OwnUnitDto: {
            /** @description 办理加入；卷宗为 person/登录名。只对管理员 */
            join?: components["schemas"]["OfferedActDto"];
            /** @description 在任的在前 */
            people: components["schemas"]["UnitPersonDto"][];
            /** @description 办理的环节；一人办理的单位没有 */
            steps: components["schemas"]["UnitStepDto"][];
            unit: components["schemas"]["OrganizationDto"];
        };
        PaperDto: {
            /**
             * 事项
             * @description 事项
             * @example ChooseMethod
             */
            act: string;
            /**
             * 事项的内容
             * @description 与单独办理时的内容相同
             */
            data: {
                [key: string]: unknown;
            };
            /**
             * 何时办理，凭哪份材料
             * @description 何时办理，凭哪份材料
             */
            registered: components["schemas"]["RegisteredDto"];
            /**
             * 卷宗
             * @description 不填写的，为本项目的采购
             * @example bid/hs-mzj-2026.mz-06/open/1/ag-1
             */
            stream?: string;
        };
        PaperKindDto: {
            /** @example ChooseMethod */
            act: string;
            fields: components["schemas"]["FormFieldDto"][];
            /** @description 属于一个供应商的响应：还要写明采购包和供应商 */
            ofBid: boolean;
            /** @example 确定采购方式 */
            says: string;
        };
        PapersCheckDto: {
            /** @description 此前已经登记的 */
            done: number[];
            /** @description 按办理的先后，这次会登记的：提交时的第几份，从 1 起 */
            order: number[];
            /** @description 还不能登记的，以及尚缺什么 */
            waiting: components["schemas"]["WaitingPaperDto"][];
        };
        PapersFormDto: {
            /**
             * @description 采购包号
             * @example [
             *       "1"
             *     ]
             */
            lots: string[];
            /** @description 我可以拟稿或者直接登记 */
            mine: boolean;
            papers: components["schemas"]["PaperKindDto"][];
            place: components["schemas"]["PlaceDto"];
            /** @description 本单位的环节；没有的，直接登记 */
            steps: string[];
            /** @example procurement/hs-mzj-2026.mz-06/1 */
            stream: string;
            /** @description 此前填写、没有提交的 */
            unfinished?: components["schemas"]["UnfinishedDto"];
        };
        ParkedDto: {
            cure: components["schemas"]["RepairDto"];
            /** @description 出错的内容 */
            error: string;
            follower: string;
            /**
             * @description 什么事实
             * @example 签订合同
             */
            says: string;
            /** Format: date-time */
            since: string;
            /** @description 卷宗 */
            stream: string;
        };
        PartyDto: {
            /** @example 购买主体 */
            says: string;
            units: components["schemas"]["UnitDto"][];
        };
        PayableDto: {
            /** @description 多少（分） */
            amount: string;
            /**
             * @description 合同编号
             * @example hs-mzj-2026.mz-06.1
             */
            award: string;
            /**
             * @description 所属项目
             * @example hs-mzj-2026.mz-06
             */
            caseId: string;
            doubts: components["schemas"]["MoneyDoubtDto"][];
            /** @description 本单位已经拟稿的编号 */
            draft?: string;
            /** @description 应当何时付清 */
            due?: components["schemas"]["WorkDueDto"];
            /** @description 发票号码 */
            invoice?: string;
            /** @description 条件何时成就，由哪条事实 */
            met?: components["schemas"]["RestsOnDto"];
            /**
             * @description 下一步；condition：付款条件尚未成就
             * @enum {string}
             */
            next: "condition" | "RequestPayment" | "GiveHostOpinion" | "ReviewPayment" | "ApprovePayment" | "ConfirmPayment" | "PayInterest";
            /** @description 下一步的期限 */
            nextDue?: components["schemas"]["WorkDueDto"];
            /**
             * @description 下一步是什么
             * @example 审核支付申请
             */
            nextSays: string;
            objections: components["schemas"]["ObjectionDto"][];
            /**
             * @description 付款条件
             * @example 合同签订
             */
            on: string;
            /** @description 由我收取；否则由我支付、审核或者出具意见 */
            owedToMe: boolean;
            /** @description 付款单位 */
            payer: string;
            /** @description 承接主体 */
            provider: string;
            /** @description 第几次申请；还没有申请的没有 */
            request?: number;
            /**
             * @description 付款节点的卷宗
             * @example payment/hs-mzj-2026.mz-06.1/1
             */
            stream: string;
            /** @description 项目名称 */
            title: string;
            /** @description 第几期 */
            tranche: number;
            /** @enum {string} */
            urgency: "overdue" | "today" | "soon" | "later" | "far";
            /** @description 等谁；等付款条件的没有 */
            waitsFor: components["schemas"]["TurnDto"][];
        };
        PayBy: {
            /** Format: date */
            day: string | null;
            /** @enum {string} */
            standing: "open" | "breached" | "met" | "metLate" | "closed";
            /** @example 2026年5月7日（周四） */
            when: string;
        };
        PaymentRequestDto: {
            /** @description 分 */
            amount: string;
            /** @description 发票号码 */
            invoice: string;
            /**
             * Format: date-time
             * @description 收到发票的时刻
             */
            invoiceReceived: string;
            n: number;
            /** @description 应当何时付清 */
            payBy?: components["schemas"]["PayBy"];
            /** @description 没有被退回或者撤回 */
            stands: boolean;
            vouchers: components["schemas"]["VoucherDto"][];
        };
        PlaceDto: {
            /**
             * @description 项目编号；不属于项目的没有
             * @example hs-mzj-2026.mz-06
             */
            caseId?: string;
            /**
             * @description 编号
             * @example hs-mzj-2026.mz-06
             */
            number: string;
            /** @example 黎阳镇社工站运营服务 */
            title: string;
        };
        PlanDto: {
            /** @description 批复预算合计 */
            approved: string;
            /** @description 各项目预算合计 */
            budget: string;
            /** @description 合同金额合计 */
            contracted?: string;
            coverage: components["schemas"]["CoverageDto"][];
            funds: components["schemas"]["FundDto"][];
            /** @description 上一年度有、本计划还没有的项目 */
            lastYear: components["schemas"]["EarlierLineDto"][];
            /** @description 项目数 */
            lines: number;
            /** @description 是本单位的计划 */
            mine: boolean;
            of: components["schemas"]["LineGlanceDto"][];
            /** @description 还可以列入项目 */
            open: boolean;
            /** @description 已支付 */
            paid?: string;
            /** @example hs-mzj-2026 */
            plan: string;
            /**
             * @description 购买主体
             * @example 黄山市民政局
             */
            purchaser: string;
            /** @enum {string} */
            status: "drafted" | "decided" | "approved" | "published" | "closed";
            /** @example 预算已批复，等待公开 */
            statusSays: string;
            /** @description 第几次追加；年度计划本身没有 */
            supplement?: number;
            year: number;
        };
        PlanGlanceDto: {
            /** @description 批复预算合计 */
            approved: string;
            /** @description 各项目预算合计 */
            budget: string;
            /** @description 合同金额合计 */
            contracted?: string;
            /** @description 项目数 */
            lines: number;
            /** @description 是本单位的计划 */
            mine: boolean;
            /** @description 已支付 */
            paid?: string;
            /** @example hs-mzj-2026 */
            plan: string;
            /**
             * @description 购买主体
             * @example 黄山市民政局
             */
            purchaser: string;
            /** @enum {string} */
            status: "drafted" | "decided" | "approved" | "published" | "closed";
            /** @example 预算已批复，等待公开 */
            statusSays: string;
            /** @description 第几次追加；年度计划本身没有 */
            supplement?: number;
            year: number;
        };
        PlanLineDto: {
            /** @description 项目编号，开始采购以后才有 */
            caseId?: string;
            data: {
                [key: string]: unknown;
            };
            days: components["schemas"]["LineDayDto"][];
            fields: components["schemas"]["FormFieldDto"][];
            /** @description 上一年度的同一项服务 */
            gap?: components["schemas"]["GapDto"];
            /** @example mz-06 */
            line: string;
            /** @description 地区参数没有的不说 */
            method?: components["schemas"]["MethodExplainedDto"];
            /** @description 推后一年，作下一年度的起点 */
            nextYear: {
                [key: string]: unknown;
            };
            /** @description 还可以修改 */
            open: boolean;
            /** @example hs-mzj-2026 */
            plan: string;
            /**
             * @description 所属计划
             * @example 黄山市民政局 2026 年度购买计划
             */
            planSays: string;
            title: string;
        };
        PlansDto: {
            /** @description 本单位还没有启动计划的年度：今年和明年之中 */
            notOpened: number[];
            /** @description 新的年度在前 */
            plans: components["schemas"]["PlanGlanceDto"][];
            /** @description 本单位 */
            unit: string;
        };
        PostDto: {
            /** @description 有人离岗以后无人在岗的日数，到今天为止 */
            absentDays: number;
            /**
             * Format: date
             * @description 从哪天起无人在岗
             */
            absentSince?: string;
            n: number;
            /** @example 第1岗，在黎阳镇的服务地点 */
            says: string;
            /** @enum {string} */
            status: "vacant" | "deployed" | "arrived";
            /** @description 先后派出的，后派的在后 */
            workers: components["schemas"]["WorkerDto"][];
        };
        ProblemDto: {
            /**
             * @example RefusedByLaw
             * @enum {string}
             */
            code: "BadRequest" | "IdempotencyKeyNeeded" | "SignInNeeded" | "NotYours" | "NotInDirectory" | "NotFromOurPage" | "NotFound" | "MethodNotAllowed" | "TooSlow" | "RefusedByState" | "WrittenMeanwhile" | "SeenVersionIsOld" | "TooLarge" | "NotJson" | "WrongFileType" | "RefusedByLaw" | "IdempotencyKeyReused" | "SeenVersionNeeded" | "TooMany" | "HeadersTooLarge" | "Internal" | "DatabaseAway" | "StreamBusy" | "OlderRelease" | "DiskFull" | "FilesAway" | "Stopping";
            /** @description 怎么办 */
            detail: string;
            /** @description 内容有误之处 */
            faults?: components["schemas"]["FaultDto"][];
            /** @description 不能办理的全部理由 */
            refusals?: components["schemas"]["RefusalDto"][];
            /**
             * Format: uuid
             * @description 报告问题时请附上
             */
            requestId: string;
            /** @example 422 */
            status: number;
            /** @example 依法不能办理 */
            title: string;
            /**
             * Format: uri
             * @example urn:sanshe:problem:RefusedByLaw
             */
            type: string;
        };
        ProcessOwedDto: {
            /** @example obligation/contract/hs-mzj-2026.mz-06.1/contract-publication */
            id: string;
            /** @example 公告合同 */
            says: string;
            /**
             * @description ahead 未开始；open 在办；late 逾期未办；stopped 中止；met 办结；metLate 逾期办结；over 期间届满；lapsed 不再需要
             * @enum {string}
             */
            state: "ahead" | "open" | "late" | "stopped" | "met" | "metLate" | "over" | "lapsed";
            /** @example 3月23日办结 */
            stateSays: string;
            /** @example 2026年3月24日（周二） */
            when: string;
        };
        ProcessStepDto: {
            /** @description 在哪几步以后：序号从 0 起 */
            after: number[];
            /**
             * @description 所依条款
             * @example 政府采购法实施条例 第五十条
             */
            basis: string;
            /**
             * @description 从哪件事起算
             * @example 签订合同
             */
            from: string;
            /** @description 已经开始的，先到期的在前 */
            owed: components["schemas"]["ProcessOwedDto"][];
            /** @example 公告合同 */
            says: string;
            /** @description 有几项：逐月、逐岗等 */
            several: boolean;
            /** @description 只在另一种情况下才有 */
            side: boolean;
            /**
             * @description ahead 未开始；open 在办；late 逾期未办；stopped 中止；met 办结；metLate 逾期办结；over 期间届满；lapsed 不再需要
             * @enum {string}
             */
            state: "ahead" | "open" | "late" | "stopped" | "met" | "metLate" | "over" | "lapsed";
            /** @example 已办 7/13，至12月7日 */
            stateSays: string;
            /**
             * @description 应当办理；可以办理；流程自行办理；等待；一段
             * @enum {string}
             */
            step: "owe" | "window" | "act" | "wait" | "scope";
            /**
             * @description 承担者
             * @example 购买主体
             */
            who: string;
        };
        PublicCaseDto: {
            /**
             * Format: date-time
             * @description 响应截止时间，按最近一次公告
             */
            bidsDue?: string;
            /** @description 预算（分） */
            budget: string;
            /** @example hs-mzj-2026.mz-06 */
            id: string;
            /** @description 购买主体 */
            purchaser: string;
            steps: components["schemas"]["PublicStepDto"][];
            /** @description 正在接受响应 */
            takesBids: boolean;
            title: string;
        };
        PublicCasesDto: {
            cases: components["schemas"]["PublicCaseDto"][];
            /** @description 下一页：?after= */
            next?: string;
        };
        PublicChainDto: {
            /**
             * Format: date-time
             * @description 响应截止时间，按最近一次公告
             */
            bidsDue?: string;
            /** @description 预算（分） */
            budget: string;
            contracts: components["schemas"]["PublicContractDto"][];
            /** @description 价格以外的评审因素 */
            criteria: components["schemas"]["PublicCriterionDto"][];
            /** @description 固定价格（分） */
            fixedPrice?: string;
            /** @description 专门面向中小企业采购 */
            forSmesAlone: boolean;
            id: string;
            lots: components["schemas"]["PublicLotDto"][];
            /**
             * @description 年度计划
             * @example hs-mzj-2026
             */
            plan: string;
            /** @description 价格分的权重（%）；固定价格的没有 */
            priceWeight?: number;
            /** @description 购买主体 */
            purchaser: components["schemas"]["UnitDto"][];
            /** @description 地区代码 */
            region: string;
            steps: components["schemas"]["PublicStepWithNoticesDto"][];
            /**
             * Format: date
             * @description 采购文件提供到哪一天
             */
            supplyUntil?: string;
            /** @description 正在接受响应 */
            takesBids: boolean;
            title: string;
        };
        PublicContractDto: {
            /** @example hs-mzj-2026.mz-06.1 */
            award: string;
            /**
             * Format: date
             * @description 服务从哪一天
             */
            from?: string;
            /** @description 评估等级 */
            grade?: string;
            /** @description 共支付（分） */
            paid?: string;
            /** @description 合同已经公告 */
            published?: boolean;
            /** @description 评估得分 */
            score?: string;
            /** @description 提前终止的结算金额（分） */
            settled?: string;
            /**
             * Format: date
             * @description 到哪一天
             */
            until?: string;
        };
        PublicCriterionDto: {
            criterion: string;
            /** @description 分值 */
            points: number;
        };
        PublicLineDto: {
            /** @description 预算（分） */
            budget: string;
            /** @description 项目编号；项目公开以后才有 */
            case?: string;
            /** @example mz-06 */
            line: string;
            /**
             * Format: date
             * @description 计划开始采购的日期
             */
            procurementStarts: string;
            title: string;
        };
        PublicLotDto: {
            /** @description 预算（分） */
            budget?: string;
            /** @description 采购失败的原因 */
            failed?: string;
            /** @example 1 */
            lot: string;
            /** @description 中标、成交金额（分） */
            price?: string;
            /** @description 中标、成交供应商 */
            provider?: components["schemas"]["UnitDto"];
            title?: string;
        };
        PublicOverdueDto: {
            /** @description 下一页：?after= */
            next?: string;
            /** @description 逾期没有公开的，期限早的在前 */
            notPublished: components["schemas"]["NotPublishedDto"][];
            /** @description 逾期尚未支付中小企业款项，按单位 */
            unpaid: components["schemas"]["UnpaidDto"][];
        };
        PublicPlanDto: {
            /** @example hs-mzj-2026 */
            id: string;
            /** @description 下达的项目 */
            lines: components["schemas"]["PublicLineDto"][];
            /** @description 公开的内容，新的在前 */
            notices: components["schemas"]["NoticeDto"][];
            /** @example 黄山市民政局2026 年度购买计划 */
            title: string;
        };
        PublicStepDto: {
            /**
             * Format: date-time
             * @description 最近一次公开
             */
            at?: string;
            /** @example contract */
            id: string;
            /** @example 合同 */
            says: string;
            /**
             * @description published 已公开；gap 缺：后面的已公开而这一步没有；notAsked 没有公开，也不要求（限额以下，或者没有约定）；ahead 还没有到
             * @enum {string}
             */
            state: "published" | "gap" | "notAsked" | "ahead";
        };
        PublicStepWithNoticesDto: {
            /**
             * Format: date-time
             * @description 最近一次公开
             */
            at?: string;
            /** @example contract */
            id: string;
            /** @description 公开的内容，新的在前 */
            notices: components["schemas"]["NoticeDto"][];
            /** @example 合同 */
            says: string;
            /**
             * @description published 已公开；gap 缺：后面的已公开而这一步没有；notAsked 没有公开，也不要求（限额以下，或者没有约定）；ahead 还没有到
             * @enum {string}
             */
            state: "published" | "gap" | "notAsked" | "ahead";
        };
        PutRightDto: {
            acts: components["schemas"]["DoneActDto"][];
            /**
             * @description 更正的地址
             * @example /v1/contracts/hs-mzj-2026.mz-06.1/correct
             */
            correct: string;
            /**
             * @description 作废的地址
             * @example /v1/contracts/hs-mzj-2026.mz-06.1/strike
             */
            strike: string;
        };
        RefusalDto: {
            /** @description 所依条款；没有的，是办理的先后所致 */
            basis?: components["schemas"]["CitationDto"];
            /** @example BidAfterDeadline */
            code: string;
            /** @description 办理什么以后可以办理 */
            cure?: components["schemas"]["CureDto"];
            /**
             * Format: date-time
             * @description 最早何时可以办理
             */
            notBefore?: string;
            /** @description 谁能解决 */
            owner?: components["schemas"]["BearerDto"];
            /** @description 理由，以及怎样解决 */
            says: string;
        };
        RefusedDto: {
            /** @example SignContract */
            act: string;
            /** Format: date-time */
            at: string;
            /**
             * @description 当日适用的地区参数版本
             * @example 341000@2026-01-01
             */
            pack?: string;
            /** @description 申请办理的人（登录名） */
            person: string;
            place: components["schemas"]["PlaceDto"];
            /** @description 不能办理的全部理由 */
            refusals: components["schemas"]["RefusalDto"][];
            /** @example 签订合同 */
            says: string;
            /** @description 所代表的单位 */
            unit: components["schemas"]["UnitDto"];
        };
        RefusedPageDto: {
            /** @description 下一页：?after= */
            next?: string;
            refused: components["schemas"]["RefusedDto"][];
        };
        RegionFacetDto: {
            cases: number;
            /**
             * @description 地区代码
             * @example 341000
             */
            region: string;
        };
        RegisteredDto: {
            /**
             * 凭证
             * @description 凭证
             */
            evidence: components["schemas"]["EvidenceDto"];
            /**
             * 办理的时刻
             * Format: date-time
             * @description 办理的时刻
             * @example 2026-03-16T09:30:00+08:00
             */
            occurredAt: string;
        };
        RegisterPapersDto: {
            /**
             * 材料
             * @description 材料
             */
            papers: components["schemas"]["PaperDto"][];
            /**
             * 补登：事项已在别处办理（平台、纸质），此处只作登记
             * @description 补登：事项已在别处办理（平台、纸质），此处只作登记
             */
            registered?: components["schemas"]["RegisteredDto"];
        };
        RepairDto: {
            /** @example npm run rebuild -- processes */
            command?: string;
            /** @example 看日志后，把停滞的流程从事实重新开始 */
            says: string;
        };
        RestsOnDto: {
            /** Format: date-time */
            at: string;
            /** @description 事实编号 */
            fact: string;
        };
        ReturnDraftDto: {
            /**
             * 退回的原因
             * @description 退回的原因
             */
            why: string;
        };
        ReturnedDto: {
            /** Format: date-time */
            at: string;
            /**
             * @description 登录名
             * @example hs-mzj.sh
             */
            by: string;
            /** @description 原因 */
            why: string;
        };
        ReviseDraftDto: {
            /**
             * 修改后的内容
             * @description 修改后的内容
             * @example {
             *       "address": "https://www.huangshan.gov.cn/zfcg/2026/0318.html",
             *       "disclosureReview": "黄民公开审〔2026〕8号"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
        };
        RuleDto: {
            asks: string;
            /** @description 案例：每一个都有测试 */
            cases: string[];
            entries: components["schemas"]["RuleEntryDto"][];
            /**
             * @description 以哪一日的规定为准
             * @example 合同签订之日
             */
            governs: string;
            id: string;
            kind: string;
            /**
             * Format: date
             * @description 问的是哪一日
             */
            on: string;
            /** @description 只约束这个地区及所辖区县 */
            region?: string;
        };
        RuleEntryDto: {
            /**
             * @description 只对这些情形
             * @example [
             *       "公开招标"
             *     ]
             */
            by: string[];
            clauses: components["schemas"]["ClauseDto"][];
            /** Format: date */
            from: string;
            /** @description 所问之日正在适用 */
            holds: boolean;
            /** @description 说明 */
            note?: string;
            /** @description 怎么规定；由条文自己说的，没有 */
            says: string[];
            /** @example 已核对原文 */
            status: string;
            /**
             * Format: date
             * @description 到哪一日为止，其后另有规定
             */
            until?: string;
        };
        RuleInListDto: {
            /**
             * @description 问的是什么
             * @example 合同签订后，最迟何时公告合同？
             */
            asks: string;
            /** @description 所依条款；按条款查找时，只有这一条的 */
            clauses: components["schemas"]["ClauseDto"][];
            /** @example contract-publication */
            id: string;
            /** @example 期限 */
            kind: string;
            /** @description 现在怎么规定；由条文自己说的，没有 */
            now: string[];
            /**
             * @description 核对情况
             * @example 已核对原文
             */
            status: string;
        };
        ScoredIndicatorDto: {
            /**
             * @description 由谁评分
             * @example 落地单位
             */
            by: string;
            /** @example 满意度 */
            indicator: string;
            /**
             * @description 权重（%）
             * @example 25
             */
            weight: number;
        };
        SeenDto: {
            /**
             * 看到何时，由 GET /v1/me/news 给出
             * Format: date-time
             * @description 看到何时，由 GET /v1/me/news 给出
             */
            upTo: string;
        };
        ServiceMonthDto: {
            /** @example 2026-04 */
            month: string;
            /** @description 服务人次 */
            participants: number;
            /** @description 服务记录条数 */
            records: number;
            /**
             * @description 月报：未报送、已报送、已退回、已确认
             * @enum {string}
             */
            report: "none" | "submitted" | "returned" | "accepted";
            /** @description 专业督导次数 */
            supervisions: number;
        };
        SessionDto: {
            /** @description 办理时以 X-CSRF 带上；以令牌访问的没有 */
            csrf?: string;
            /**
             * @description 在该单位的职责
             * @example [
             *       "经办"
             *     ]
             */
            duties: string[];
            /**
             * Format: date-time
             * @description 系统的时刻
             */
            now: string;
            /**
             * @description 登录名
             * @example hs-mzj.jb
             */
            person: string;
            /** @description 系统的时钟是演练的 */
            rehearsal: boolean;
            /**
             * @description 单位的角色
             * @example [
             *       "purchaser"
             *     ]
             */
            roles: string[];
            /** @description 所代表的单位 */
            unit: components["schemas"]["UnitDto"];
            /** @description 可以代表的单位 */
            units: components["schemas"]["UnitDto"][];
            /**
             * Format: date-time
             * @description 登录到何时失效；以令牌访问的没有
             */
            until?: string;
        };
        SignedDto: {
            /** Format: date-time */
            at: string;
            /**
             * @description 登录名
             * @example hs-mzj.jb
             */
            person: string;
            /**
             * @description 环节
             * @example 经办
             */
            step: string;
        };
        StageDto: {
            /** @example service */
            id: string;
            /** @example 服务 */
            says: string;
            /** @enum {string} */
            state: "done" | "now" | "ahead";
        };
        StageFacetDto: {
            cases: number;
            /** @example 服务 */
            says: string;
            /** @example service */
            stage: string;
        };
        StatementDto: {
            /** Format: date-time */
            at: string;
            /** @example 登记了示例甲社会工作服务中心 */
            sentence: string;
            /** @description 由哪个单位登记 */
            unit?: string;
        };
        StreamActionsDto: {
            actions: components["schemas"]["ActionDto"][];
            /** @description 待本单位确认的 */
            answers?: components["schemas"]["AnswersDto"];
            /** @description 本单位已经办理、可以更正或者作废的 */
            putRight?: components["schemas"]["PutRightDto"];
            /** @example contract/hs-mzj-2026.mz-06.1 */
            stream: string;
        };
        StuckActDto: {
            /**
             * @description 流程的事项；process.run 已从事实重新开始，process.wake 通知不到，process.time 到期没有动作，worker.… 工作进程自身
             * @example OpenContract
             */
            act: string;
            /** @description 是否需要处理 */
            alarm: boolean;
            /** @description 已经尝试的次数 */
            attempts: number;
            /** @description 不能办理的代码；出错时为空 */
            codes: string[];
            cure: components["schemas"]["RepairDto"];
            /** @description 出错的内容 */
            error: string | null;
            /** @description 事项的业务键 */
            key: string;
            /**
             * Format: date-time
             * @description 最早可以办理的时刻：在此之前是正常等待
             */
            notBefore: string | null;
            /** @example contract/hs-mzj-2026.mz-06.1 */
            process: string;
            /**
             * @description 事项的名称
             * @example 拟定合同
             */
            says: string;
            /**
             * Format: date-time
             * @description 从何时起（实际时间）
             */
            since: string;
        };
        TemplateClauseDto: {
            /**
             * @description 条款号
             * @example 第四条第四款
             */
            article: string;
            /**
             * @description 项目和合同可以另行约定的，关于什么
             * @example 补派社工
             */
            mayDiffer?: string;
            /** @example 社工离岗的，乙方应当自报告之日起15日内补派社工 */
            quote: string;
        };
        ToAnswerDto: {
            acts: components["schemas"]["DoneActDto"][];
            /**
             * @description 确认的地址
             * @example /v1/contracts/hs-mzj-2026.mz-06.1/confirm-registered
             */
            confirm: string;
            /**
             * @description 不认可、不同意的地址
             * @example /v1/contracts/hs-mzj-2026.mz-06.1/deny-registered
             */
            decline: string;
        };
        ToldFactDto: {
            /** Format: date-time */
            at: string;
            /** @description 事实编号 */
            id: string;
            /** @description 补登：在别处办理 */
            registered: boolean;
            /** @example 公告合同 */
            says: string;
            /**
             * @description 一句话，没有主语
             * @example 公告了合同
             */
            sentence: string;
            /** @description 经办、审核、签发（仅各方可见） */
            signed?: components["schemas"]["SignedDto"][];
            /**
             * @description 哪个单位办理；由系统办理的没有
             * @example 黄山市民政局
             */
            unit?: string;
        };
        TrainingDto: {
            /**
             * Format: date-time
             * @description 之后最早有期限提醒、到期或期间开始、结束的时刻；没有则不列
             */
            next?: string;
            /**
             * Format: date-time
             * @description 培训时钟的时刻
             */
            now: string;
            /** @description 示例年度已经演到培训开始的那一天；还没有时，时钟自己在走 */
            played: boolean;
        };
        TrancheDto: {
            /** @description 应付（分）；约定不付的已经减去 */
            amount: string;
            /** @description 按约定不付的（分） */
            deducted?: string;
            /** @description 应付的逾期利息（分） */
            interest: string;
            /** @description 已付的逾期利息（分） */
            interestPaid: string;
            /** @description 条件何时成就，由哪条事实 */
            met?: components["schemas"]["RestsOnDto"];
            n: number;
            /** @description 全部按约定不付 */
            notDue: boolean;
            /**
             * @description 付款条件
             * @example 合同签订
             */
            on: string;
            /** @description 已付（分） */
            paid: string;
            requests: components["schemas"]["PaymentRequestDto"][];
            /**
             * @description 占合同金额的百分数
             * @example 30
             */
            share: string;
        };
        TurnDto: {
            /** @description 是我的单位 */
            mine: boolean;
            /** @example payer */
            role: string;
            /**
             * @description 单位名称
             * @example 黄山市财政局
             */
            says: string;
        };
        UnfinishedDto: {
            data: {
                [key: string]: unknown;
            };
            /** @description 办理编号：提交时以 Idempotency-Key 带上 */
            key: string;
            /** Format: date-time */
            savedAt: string;
        };
        UnitDto: {
            /** @example hs-mzj */
            id: string;
            /** @example 黄山市民政局 */
            name: string;
        };
        UnitPersonDto: {
            /** @description 我可以办理的 */
            acts: components["schemas"]["OfferedActDto"][];
            /** @description 今天和以后代理谁 */
            deputies: components["schemas"]["DeputyDto"][];
            /** @description 拟稿尚未签发的 */
            drafts: components["schemas"]["OwnDraftDto"][];
            /**
             * @example [
             *       "经办"
             *     ]
             */
            duties: string[];
            /** Format: date */
            from: string;
            /**
             * @description 登录名
             * @example hs-mzj.jb
             */
            person: string;
            /**
             * @description 在任；尚未开始；任期已满；已经离开
             * @enum {string}
             */
            state: "here" | "ahead" | "over" | "left";
            /** Format: date */
            until?: string;
            /** @description 离开的理由 */
            why?: string;
        };
        UnitStepDto: {
            /** @description 登录名；没有人的，空 */
            people: string[];
            /** @example 审核 */
            step: string;
        };
        UnpaidDto: {
            /** @description 逾期尚未支付的金额（分） */
            amount: string;
            contracts: number;
            unit: components["schemas"]["UnitDto"];
        };
        VoucherDto: {
            /** @description 分 */
            amount: string;
            /** @description 事实编号 */
            fact: string;
            /** Format: date */
            paidOn: string;
            /** @description 凭证编号 */
            voucher: string;
        };
        WaitingPaperDto: {
            /** @example ConfirmAward */
            act: string;
            /** @description 提交时的第几份，从 1 起 */
            n: number;
            /** @description 尚缺什么 */
            refusals: components["schemas"]["RefusalDto"][];
            /** @example 确定成交供应商 */
            says: string;
            /** @example procurement/hs-mzj-2026.mz-06/1 */
            stream: string;
        };
        WhenDto: {
            field: string;
            is: string | boolean;
        };
        WorkBearerDto: {
            /** @example purchaser */
            role: string;
            /**
             * @description 单位名称；没有确定单位的，是其角色
             * @example 黄山市民政局
             */
            says: string;
        };
        WorkCountsDto: {
            /** @description 报到我这里的 */
            escalated: number;
            /** @description 我来办 */
            mine: number;
            /** @description 等签 */
            signing: number;
            /** @description 我等别人 */
            waiting: number;
        };
        WorkDraftDto: {
            /** Format: uuid */
            id: string;
            /** @description 退回的原因 */
            returned?: string;
            /** @description 已签署的环节数 */
            signed: number;
        };
        WorkDto: {
            counts: components["schemas"]["WorkCountsDto"];
            /** @description 报到我这里的：本单位逾期未办、由我负责的，和本单位监督、他人逾期未办的 */
            escalated: components["schemas"]["WorkItemDto"][];
            /** @description 我来办：下一步是我的，办理、修改、审核或者签发；先到期的在前 */
            mine: components["schemas"]["WorkItemDto"][];
            /** @description 还有更多没有列出 */
            more: boolean;
            /** @description 等签：本单位已经拟稿，等他人审核、签发的 */
            signing: components["schemas"]["WorkItemDto"][];
            /**
             * Format: date
             * @description 今天
             */
            today: string;
            /** @description 我等别人：等其他单位办的，和等本单位他人拟稿、修改的 */
            waiting: components["schemas"]["WorkItemDto"][];
        };
        WorkDueDto: {
            /**
             * Format: date-time
             * @description 届满的时刻
             */
            at: string;
            /**
             * Format: date
             * @description 届满之日
             */
            day: string;
            /** @description 推算中用到尚未公布的假日安排 */
            provisional: boolean;
            /** @description 还有几个工作日；逾期的为负数；今天为 0 */
            workingDays: number;
        };
        WorkerDto: {
            /**
             * Format: date
             * @description 到岗之日
             */
            arrivedOn?: string;
            /** @example 社会工作师 */
            certificate: string;
            /** @description 证书已由统筹部门确认；没有的，由机构自报 */
            confirmed: boolean;
            /**
             * Format: date-time
             * @description 派出的时刻
             */
            deployedAt: string;
            /**
             * Format: date
             * @description 离岗之日
             */
            leftOn?: string;
            /** @description 离岗的原因 */
            reason?: string;
            /**
             * @description 代号
             * @example w-11
             */
            worker: string;
        };
        WorkItemDto: {
            /**
             * @description 事项
             * @example PublishContract
             */
            act: string;
            /** @description 所依条款 */
            basis?: components["schemas"]["CitationDto"];
            bearer: components["schemas"]["WorkBearerDto"];
            /** @description 期限如何算出 */
            derivation: string[];
            draft?: components["schemas"]["WorkDraftDto"];
            due?: components["schemas"]["WorkDueDto"];
            id: string;
            /** @description 应当办理；否则是可以办理（期间） */
            must: boolean;
            /**
             * @description 我可以做什么；watch：下一步由他人办理
             * @enum {string}
             */
            part: "do" | "revise" | "review" | "issue" | "watch";
            place: components["schemas"]["PlaceDto"];
            /** @description 本单位的环节 */
            steps: string[];
            /**
             * @description 办理的卷宗；由他人办理的没有
             * @example contract/hs-mzj-2026.mz-06.1
             */
            stream?: string;
            /**
             * @description 要办什么
             * @example 公告合同
             */
            title: string;
            /** @enum {string} */
            urgency: "overdue" | "today" | "soon" | "later" | "far";
        };
        WouldBeginDto: {
            /**
             * @description 由谁办理
             * @example 购买主体
             */
            bearer: string;
            /**
             * Format: date
             * @description 预计的期限
             */
            day?: string;
            /** @example 合同备案 */
            says: string;
        };
        WouldFindDto: {
            basis?: components["schemas"]["CitationDto"];
            says: string;
        };
        WouldRecordDto: {
            /** @example 公告合同 */
            says: string;
            /**
             * @description 一句话
             * @example 公告了合同
             */
            sentence: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ActForm: {
        parameters: {
            query: {
                /** @description 更正、作废或者答复哪一项（经过中的编号） */
                fact?: string;
                /** @description 卷宗 */
                stream: string;
            };
            header?: never;
            path: {
                act: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MyLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Calendar: {
        parameters: {
            query?: {
                /** @description 哪个月；不填的，本月 */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseFacets: {
        parameters: {
            query?: {
                /** @description 名称或者编号中的文字 */
                q?: string;
                /** @description 地区代码 */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFacetsDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Cases: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
                /** @description 名称或者编号中的文字 */
                q?: string;
                /** @description 地区代码 */
                region?: string;
                /** @description 只看处于这一阶段的（本单位为其中一方的项目）：procurement 采购，award 成交，contract 合同，arrival 进驻，service 服务，evaluation 评估，acceptance 验收付款，closing 结项，closed 归档 */
                stage?: "procurement" | "award" | "contract" | "arrival" | "service" | "evaluation" | "acceptance" | "closing" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamActionsDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseClauses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseClausesDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseHistory: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                /** @description main（不填即是）：办理的事项和结果；all：连同计时、提醒等系统记录 */
                level?: "main" | "all";
                limit?: number;
                /** @description 只看其中有这些文字的：单位、事项或者内容 */
                q?: string;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseIrregularities: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IrregularityDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseMoney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMoneyDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseObligations: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOverviewDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CasePeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePeopleDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseProcesses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseProcessDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CheckPapers: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPapersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersCheckDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PapersForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersFormDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CaseService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseServiceDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CheckAct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContractTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTemplateDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DeliveryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldFactDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Drafts: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StartDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    IssueDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的拟稿版本，如 "2" */
                "If-Match": string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 您看到的已不是最新内容 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有写明您看到的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReturnDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的拟稿版本，如 "2" */
                "If-Match": string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 您看到的已不是最新内容 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有写明您看到的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReviewDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的拟稿版本，如 "2" */
                "If-Match": string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 您看到的已不是最新内容 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有写明您看到的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReviseDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的拟稿版本，如 "2" */
                "If-Match": string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 您看到的已不是最新内容 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有写明您看到的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WithdrawDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的拟稿版本，如 "2" */
                "If-Match": string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 现在不能办理，或他人刚刚办理了同一事项 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 您看到的已不是最新内容 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 依法不能办理，附条款；或办理编号已用于其他内容 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有写明您看到的版本 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Fact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Feed: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Rules: {
        parameters: {
            query?: {
                /** @description 条款，连同它的各款 */
                article?: string;
                /** @description 哪部规定 */
                instrument?: string;
                /** @description 问题或者条文中的文字 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleInListDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Rule: {
        parameters: {
            query?: {
                /** @description 哪一日的规定；不填的，今天 */
                on?: string;
            };
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LookUp: {
        parameters: {
            query?: {
                /** @description 名称或编号的一部分 */
                q?: string;
                /** @description 单位须有的角色 */
                role?: string;
            };
            header?: never;
            path: {
                directory: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUpDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OwnAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ChangeAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handled: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandledDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MyMoney: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMoneyDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    News: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NewsSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MyService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyServicesDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    KeepUnfinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepUnfinishedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnfinishedDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ForgetUnfinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormOfDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgottenDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MyWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ObligationLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerLineDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Operations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations: {
        parameters: {
            query?: {
                /** @description 名称或者编号中的文字 */
                q?: string;
                /** @description 可以作为：lead 统筹部门，purchaser 购买主体，payer 付款单位，finance 财政部门，district 区县，supervisor 监督单位，host 落地单位，provider 承接主体，procurementAgent 采购代理机构，panelist 评审专家，evaluator 第三方评估机构，auditor 审计、纪检，operator 系统管理员，unit 本单位管理员，process 系统 */
                role?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationsDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationFileDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamActionsDto"][];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanLineDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicCases: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
                /** @description 名称或者编号中的文字 */
                q?: string;
                /** @description 已公开到哪一步：intention 采购意向，document 采购文件，result 采购结果，contract 合同，service 服务，evaluation 评估结果，acceptance 验收结果，closed 支付和结项 */
                step?: "intention" | "document" | "result" | "contract" | "service" | "evaluation" | "acceptance" | "closed";
                /** @description true：只看正在接受响应的，截止早的在前 */
                takesBids?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCasesDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChainDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicNotices: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                /** @description 从哪一天起公开的 */
                from?: string;
                /** @description 哪一类：plan 年度计划，intention 采购意向，document 采购公告，amendment 更正公告，result 采购结果，failure 终止和重新采购，complaint 投诉处理，contract 合同，service 服务，evaluation 评估结果，acceptance 验收结果，closed 支付和结项 */
                kind?: "plan" | "intention" | "document" | "amendment" | "result" | "failure" | "complaint" | "contract" | "service" | "evaluation" | "acceptance" | "closed";
                limit?: number;
                /** @description 购买主体的编号 */
                unit?: string;
                /** @description 到哪一天为止 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedNoticeDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicOverdue: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOverdueDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPlanDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Refusals: {
        parameters: {
            query?: {
                /** @description 只看这一事项 */
                act?: string;
                /** @description 上一页给出的 next */
                after?: string;
                /** @description 只看这个项目 */
                case?: string;
                limit?: number;
                /** @description 只看这个人（登录名） */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedPageDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 不属于您办理或查看 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Training: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MoveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StartOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正在重新开始 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有按时传完 */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 内容的类型不对 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OwnUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnUnitDto"];
                };
            };
            /** @description 地址或内容有误，或缺少 Idempotency-Key */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有登录，或登录已失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 没有，或无权查看 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 请求过于频繁，请在 Retry-After 之后再试 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description 暂时不能办理，请在 Retry-After 之后以同一编号重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
